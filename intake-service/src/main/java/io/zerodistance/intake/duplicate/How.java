package io.zerodistance.intake.duplicate;

/** LINKED: both are worked on, each beside the other; MERGED: the later one is answered with the earlier one. */
enum How {
  LINKED, MERGED
}
