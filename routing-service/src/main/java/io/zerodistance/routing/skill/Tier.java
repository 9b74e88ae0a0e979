package io.zerodistance.routing.skill;

/** Who may decide how much, from the least to the most. */
public enum Tier {
  FRONT_LINE, SENIOR, SUPERVISOR, MANAGER;

  public boolean reaches(Tier needed) {
    return compareTo(needed) >= 0;
  }

  /** Steps above what is needed; 0 fits exactly. */
  public int above(Tier needed) {
    return ordinal() - needed.ordinal();
  }
}
