package io.zerodistance.intake.taxonomy;

/** The lower level of a unit's taxonomy, with the group's roll-up code; a retired item keeps its meaning for old rows
 * and may name its successor. */
public record Item(String code, String dimension, String zh, String en, String rollup, boolean active,
    String successor) {

  /** The item that takes what fits nowhere; its share is watched. */
  public static final String OTHER = "other";
}
