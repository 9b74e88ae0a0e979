package io.zerodistance.resolution.told;

import java.time.Instant;

import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.storage.Ids;

/** What a request says that the customer answered, and how. */
public record Telling(boolean yes, ToldAnswer.How how, String words) {

  /**
   * {@code field}: the name of the answer in the request.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 {@code field-invalid}
   */
  public static Telling of(String field, Boolean yes, String how, String words) {
    if (yes == null) {
      throw Texts.invalid(field, "Give " + field + " as true or false.");
    }
    return new Telling(yes, Texts.choice("how", how, ToldAnswer.How.class), Texts.required("words", words, 1_000));
  }

  /** About an offer, or with {@code remedy} null about whether the case is resolved. */
  public ToldAnswer by(String staff, CaseFile file, String remedy, Instant at, boolean counted) {
    return new ToldAnswer(Ids.next(), remedy == null ? ToldAnswer.About.RESOLUTION : ToldAnswer.About.REMEDY, remedy,
        file.round(), yes, how, words, staff, at, counted);
  }
}
