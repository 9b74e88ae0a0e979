package io.zerodistance.intake.complaint;

import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Gives every kind its own path; whatever speaks of harm is a complaint, however it was called. */
public final class KindPolicy {

  static final ProblemType NOT_A_CASE = new ProblemType("not-a-case", 409, "This is not handled as a case");

  private KindPolicy() {}

  static Kind kindOf(Kind called, boolean safety) {
    return safety ? Kind.COMPLAINT : called;
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 for a suggestion, a compliment or a grievance */
  public static void requireCase(Complaint complaint) {
    if (!Kind.valueOf(complaint.kind()).opensCase()) {
      throw Problems.of(NOT_A_CASE,
          "Suggestions, compliments and grievances are thanked for and passed on; file a complaint to have it handled.");
    }
  }
}
