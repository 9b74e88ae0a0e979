package io.zerodistance.intake.information;

import io.zerodistance.access.ProblemType;

/** Why a customer cannot be asked now, or an answer not be noted. */
final class InformationProblems {

  static final ProblemType QUESTIONS_INVALID =
      new ProblemType("questions-invalid", 400, "The questions cannot be asked like this");
  static final ProblemType ALREADY_ASKED = new ProblemType("already-asked", 409, "The customer is asked already");
  static final ProblemType NOTHING_TO_ASK = new ProblemType("nothing-to-ask", 409, "The complaint has ended");
  static final ProblemType NOT_WAITING = new ProblemType("not-waiting", 409, "Nobody waits for these answers");
  static final ProblemType ANSWERS_INVALID =
      new ProblemType("answers-invalid", 400, "The answers do not fit what was asked");
  static final ProblemType QUESTION_EDIT_INVALID =
      new ProblemType("question-edit-invalid", 422, "The question cannot be kept like this");

  private InformationProblems() {}
}
