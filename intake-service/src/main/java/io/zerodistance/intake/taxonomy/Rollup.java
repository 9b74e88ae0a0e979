package io.zerodistance.intake.taxonomy;

/** A category of the group; {@code off} for one that keeps its items and takes no others. */
record Rollup(String code, String zh, String en, boolean off) {}
