package io.zerodistance.intake.wordlist;

import java.util.Collection;
import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why a list of words is not changed, and what to do instead. */
final class WordProblems {

  static final ProblemType INVALID = new ProblemType("word-invalid", 422, "The words cannot be kept like this");
  static final ProblemType WAITING = new ProblemType("word-waiting", 409, "This word waits for a second person");
  static final ProblemType DECIDED = new ProblemType("word-decided", 409, "This was decided already");
  static final ProblemType SECOND_PERSON =
      new ProblemType("word-second-person", 403, "Another person retires a word of harm");

  private WordProblems() {}

  static HttpProblem invalid(String field, String whatToDo) {
    return Problems.of(INVALID, whatToDo, Map.of("field", field));
  }

  static HttpProblem invalid(String field, String whatToDo, Collection<?> allowed) {
    return Problems.of(INVALID, whatToDo, Map.of("field", field, "allowed", allowed));
  }
}
