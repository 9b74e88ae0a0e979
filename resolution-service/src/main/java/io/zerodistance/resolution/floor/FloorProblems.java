package io.zerodistance.resolution.floor;

import io.zerodistance.access.ProblemType;

/** Refusals about legal floors. */
final class FloorProblems {

  static final ProblemType NAMED_OTHERWISE =
      new ProblemType("legal-floor-named-otherwise", 409, "Another legal floor is being paid on this case");

  private FloorProblems() {}
}
