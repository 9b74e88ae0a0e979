package io.zerodistance.resolution.casefile;

/** A label of the demand, never of the person. */
public enum Demand {
  REASONABLE,
  UNREASONABLE,
  UNDECIDED
}
