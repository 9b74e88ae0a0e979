package io.zerodistance.resolution.reply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.casefile.Timeline;

/** Stops what lacks a part that the customer needs in a letter of its kind, unless somebody says why it is left out. */
@ApplicationScoped
public class LetterCheck {

  private static final Pattern DONE = Pattern.compile(
      "已(?!收到|收悉|知|了解|看到|记录|登记|转)|了(?:[。！!；;，,]|$)|完成|办妥|解决"
          + "|\\b(?:resolved|solved|done|settled|sorted|fixed|agreed|closed|completed|refunded|replaced|repaired|paid|sent|delivered"
          + "|corrected|cleaned|changed|dealt with|working again)\\b",
      Pattern.CASE_INSENSITIVE);

  @Inject
  ReplyCheck check;
  @Inject
  Timeline timeline;

  /** Why a part is left out, as staff says it; {@code reason} is required. */
  public record Override(String reason) {}

  /** Null without an override; one without a reason is refused. */
  public static String reasonOf(Override override) {
    return override == null ? null : Texts.required("override.reason", override.reason(), 500);
  }

  /** The parts that this letter lacks for its kind, in the order of {@link ReplyPart}. */
  List<ReplyPart> missing(CheckedLetter letter, String text, List<FoundPart> parts) {
    return ReplyCheck.missing(parts).stream().filter(letter.parts()::contains)
        .filter(part -> !(part == ReplyPart.ACTION && letter.isAfterwards() && DONE.matcher(text).find())).toList();
  }

  /**
   * Notes on the case that something is missing, and the reason.
   *
   * @param reason null when nothing may be missing
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 {@code reply-incomplete} for a letter that is stopped
   */
  public Uni<Void> require(CaseFile file, CheckedLetter letter, String text, String reason, String by, Instant at) {
    return judge(letter, text, reason).isEmpty() ? Uni.createFrom().voidItem()
        : timeline.note(file, at, reason == null ? "check-ignored" : "check-overridden", by, reason);
  }

  /** What is missing for the reason given; nothing when the letter has all its parts. */
  List<ReplyPart> judge(CheckedLetter letter, String text, String reason) {
    var parts = check.check(text);
    var missing = missing(letter, text, parts);
    if (!missing.isEmpty() && reason == null && letter.isStopped()) {
      throw Problems.of(ReplyProblems.INCOMPLETE,
          "Add the missing parts, or send it with override.reason when this customer needs less.",
          Map.of("missing", missing, "parts", parts));
    }
    return missing;
  }
}
