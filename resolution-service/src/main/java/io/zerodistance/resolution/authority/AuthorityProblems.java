package io.zerodistance.resolution.authority;

import io.zerodistance.access.ProblemType;

/** Refusals about who may grant what. */
public final class AuthorityProblems {

  public static final ProblemType NO_AUTHORITY =
      new ProblemType("no-authority", 403, "You have no tier in this business unit");
  public static final ProblemType NOT_THE_HANDLER =
      new ProblemType("not-the-handler", 403, "Another person handles this case");
  public static final ProblemType EXCEEDED = new ProblemType("authority-exceeded", 403, "Above the authority at hand");
  public static final ProblemType NO_DISCOUNT =
      new ProblemType("no-discount-to-unreasonable-demand", 403, "No redress for an unreasonable demand");
  public static final ProblemType BEYOND_FLOOR = new ProblemType("beyond-legal-floor", 403, "More than the law gives");
  public static final ProblemType CHANGED =
      new ProblemType("authority-changed", 409, "Your authority changed while this was under way");
  public static final ProblemType DELEGATION_INVALID =
      new ProblemType("delegation-invalid", 422, "This delegation is not possible");
  public static final ProblemType TIER_NOT_YOURS = new ProblemType("tier-not-yours", 403, "Not your tier to set");
  public static final ProblemType TIER_UNKNOWN = new ProblemType("tier-unknown", 422, "There is no such tier here");
  public static final ProblemType TIER_BEGINS_TOO_EARLY =
      new ProblemType("tier-begins-too-early", 422, "A tier begins now or later");
  public static final ProblemType TIER_CHANGED =
      new ProblemType("tier-changed-meanwhile", 412, "Somebody changed this person's tier");

  private AuthorityProblems() {}
}
