package io.zerodistance.intake.taxonomy;

/** The two levels of a taxonomy: 维度 and 子维度. */
enum Level {
  DIMENSION, ITEM
}
