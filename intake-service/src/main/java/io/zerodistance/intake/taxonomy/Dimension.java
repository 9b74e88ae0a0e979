package io.zerodistance.intake.taxonomy;

/** The upper level of a unit's taxonomy. */
public record Dimension(String code, String zh, String en) {}
