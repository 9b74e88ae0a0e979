package io.zerodistance.routing.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.zerodistance.routing.handoff.HandoffPolicy.Act;

/** A hand-off with its appointments and steps, and what the reader may do with it. */
record HandoffView(Handoff handoff, boolean late, Set<Act> may, List<Visit> visits, List<Step> steps) {

  /** Something that was done with it; never changed. */
  record Step(String step, String by, Instant at, String words) {}
}
