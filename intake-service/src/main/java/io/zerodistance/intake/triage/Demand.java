package io.zerodistance.intake.triage;

/** Whether the demand is reasonable: a label of the demand, never of the person. */
public enum Demand {
  REASONABLE, UNREASONABLE, UNDECIDED
}
