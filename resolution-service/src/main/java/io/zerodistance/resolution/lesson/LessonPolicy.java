package io.zerodistance.resolution.lesson;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.zerodistance.access.Problems;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseState;
import io.zerodistance.resolution.cause.RootCause;

/** A lesson comes of a closed case whose cause is known, and holds nothing that leads to a person. */
final class LessonPolicy {

  /** An e-mail address, or a run of digits as long as a telephone or identity number. */
  private static final Pattern PERSONAL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w|(?:\\d[ -]?){9,}");

  private LessonPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 {@code lesson-too-early}, 422 {@code lesson-names-a-person} */
  static RootCause accept(CaseFile file, Optional<RootCause> cause, String... texts) {
    if (file.state() != CaseState.CLOSED || cause.isEmpty()) {
      throw Problems.of(LessonProblems.TOO_EARLY,
          cause.isEmpty() ? "Write down the cause first." : "Close the case first; until then its story may change.",
          Map.of("state", file.state().name()));
    }
    var found = cause.get();
    requireImpersonal(found.directCause(), found.causeBehind());
    requireImpersonal(texts);
    return found;
  }

  static void requireImpersonal(String... texts) {
    for (var text : texts) {
      if (text != null && PERSONAL.matcher(text).find()) {
        throw Problems.of(LessonProblems.PERSONAL,
            "Leave out telephone numbers, e-mail addresses and long numbers; say what happened, not to whom.");
      }
    }
  }
}
