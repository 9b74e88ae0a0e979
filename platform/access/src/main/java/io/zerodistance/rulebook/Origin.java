package io.zerodistance.rulebook;

/** Where a rule in force comes from; {@code OFF} is a rule of the group that the unit does not want. */
public enum Origin {
  GROUP, UNIT, OVERRIDE, OFF
}
