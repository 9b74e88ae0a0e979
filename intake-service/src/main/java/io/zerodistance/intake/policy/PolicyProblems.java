package io.zerodistance.intake.policy;

import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why a policy page or a notice cannot be kept. */
final class PolicyProblems {

  static final ProblemType INVALID = new ProblemType("policy-invalid", 400, "The text cannot be kept");
  static final ProblemType EDITED_MEANWHILE =
      new ProblemType("edited-meanwhile", 412, "Somebody edited it meanwhile");
  static final ProblemType NO_DRAFT = new ProblemType("no-draft", 409, "There is no draft to publish");

  private PolicyProblems() {}

  static HttpProblem invalid(String field, String whatToDo) {
    return Problems.of(INVALID, field + ": " + whatToDo, Map.of("field", field));
  }

  static String text(String field, String typed, int longest) {
    if (typed == null || typed.isBlank() || typed.strip().length() > longest) {
      throw invalid(field, "write 1 to " + longest + " characters in Chinese and in English.");
    }
    return typed.strip();
  }

  static Wording wording(String field, Wording typed, int longest) {
    return new Wording(text(field + ".zh", typed == null ? null : typed.zh(), longest),
        text(field + ".en", typed == null ? null : typed.en(), longest));
  }
}
