package io.zerodistance.intake.mention;

import java.util.Collection;
import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why something cannot be done with a post or its source. */
final class MentionProblems {

  static final ProblemType INVALID = new ProblemType("mention-invalid", 400, "A field cannot be accepted");
  static final ProblemType NOT_VERIFIED = new ProblemType("mention-not-verified", 409, "The post is not verified yet");
  static final ProblemType ANSWER_UNFIT =
      new ProblemType("mention-answer-unfit", 409, "This answer does not fit what was verified");
  static final ProblemType ANSWERED = new ProblemType("mention-answered", 409, "The post was dealt with");
  static final ProblemType NOTHING_PROPOSED =
      new ProblemType("nothing-proposed", 409, "No public text waits for approval");
  static final ProblemType SECOND_PERSON = new ProblemType("second-person-needed", 403, "A second person decides");
  static final ProblemType SOURCE_TAKEN = new ProblemType("source-exists", 409, "There is a source of this name");

  private MentionProblems() {}

  static HttpProblem field(String field, String whatToDo) {
    return Problems.of(INVALID, field + ": " + whatToDo, Map.of("field", field));
  }

  static HttpProblem field(String field, String whatToDo, Collection<?> allowed) {
    return Problems.of(INVALID, field + ": " + whatToDo, Map.of("field", field, "allowed", allowed));
  }
}
