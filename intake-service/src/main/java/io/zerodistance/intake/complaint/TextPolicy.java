package io.zerodistance.intake.complaint;

import java.util.Map;

import io.zerodistance.access.Problems;

/** Accepts 1 to 10 000 characters besides surrounding white space; what is kept is exactly what was written between. */
public final class TextPolicy {

  static final int LONGEST = 10_000;

  private TextPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 {@code text-missing} or {@code text-too-long} */
  public static String accept(String text) {
    var kept = text == null ? "" : text.strip();
    if (kept.isEmpty()) {
      throw Problems.of(FilingProblems.TEXT_MISSING, "Tell us in 'text' what happened, in 1 to 10 000 characters.");
    }
    int length = kept.codePointCount(0, kept.length());
    if (length > LONGEST) {
      throw Problems.of(FilingProblems.TEXT_TOO_LONG,
          "Shorten 'text' to 10 000 characters; send the rest as a message on the tracking page.",
          Map.of("length", length, "longest", LONGEST));
    }
    return kept;
  }
}
