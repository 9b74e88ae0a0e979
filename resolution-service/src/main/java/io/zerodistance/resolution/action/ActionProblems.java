package io.zerodistance.resolution.action;

import io.zerodistance.access.ProblemType;

/** Refusals about corrective and preventive actions. */
final class ActionProblems {

  static final ProblemType SETTLED = new ProblemType("action-settled", 409, "The action is settled already");
  static final ProblemType NOT_THE_OWNER = new ProblemType("not-the-action-owner", 403, "Another person does this");
  static final ProblemType OWN_CHECK =
      new ProblemType("own-effect-check", 403, "Nobody checks the effect of the own action");
  static final ProblemType OWNER_UNKNOWN =
      new ProblemType("action-owner-unknown", 422, "Nobody of this name works here");
  static final ProblemType CHECK_TOO_EARLY =
      new ProblemType("effect-check-too-early", 409, "It is too early to tell whether it helped");

  private ActionProblems() {}
}
