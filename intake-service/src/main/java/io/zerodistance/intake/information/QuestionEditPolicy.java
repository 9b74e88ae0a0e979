package io.zerodistance.intake.information;

import java.util.List;
import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.Problems;

/** Accepts a guided question that a customer can read in both languages, of an item in use, with a reason for the change. */
final class QuestionEditPolicy {

  private static final int LONGEST = 300;
  private static final int LONGEST_REASON = 500;
  private static final int USUAL_POSITION = 50;

  private QuestionEditPolicy() {}

  /** @throws HttpProblem 422 naming the field */
  static GuidedQuestion accept(String item, String code, GuidedQuestion.Draft draft, List<String> itemsInUse) {
    if (!GuidedQuestion.ANYTHING.equals(item) && !itemsInUse.contains(item)) {
      throw invalid("item", "Use '*' or an item in use.");
    }
    // 'own-1' and the like name what a handler asked in words of the case.
    if (!code.matches("[a-z][a-z0-9-]{0,63}") || code.startsWith("own-")) {
      throw invalid("code",
          "Use 1 to 64 small letters, digits and hyphens, a letter first, not beginning with 'own-'.");
    }
    if (draft == null) {
      throw invalid("body", "Send 'zh', 'en' and 'reason'.");
    }
    int position = draft.position() == null ? USUAL_POSITION : Math.clamp(draft.position(), 1, 999);
    return new GuidedQuestion(item, code, position, text("zh", draft.zh(), LONGEST), text("en", draft.en(), LONGEST),
        !Boolean.FALSE.equals(draft.active()));
  }

  static String reason(GuidedQuestion.Draft draft) {
    return text("reason", draft.reason(), LONGEST_REASON);
  }

  private static String text(String field, String given, int longest) {
    var kept = given == null ? "" : given.strip();
    if (kept.isEmpty() || kept.length() > longest) {
      throw invalid(field, "Write '" + field + "' in 1 to " + longest + " characters.");
    }
    return kept;
  }

  private static HttpProblem invalid(String field, String detail) {
    return Problems.of(InformationProblems.QUESTION_EDIT_INVALID, detail, Map.of("field", field));
  }
}
