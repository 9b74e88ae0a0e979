package io.zerodistance.routing.assignment;

import java.util.List;

import io.zerodistance.routing.skill.StaffStanding;

/** The outcome of judging one case against the staff of its business unit, with everyone who was looked at. */
public sealed interface Verdict {
  List<Candidate> candidates();

  record Assigned(StaffStanding staff, List<Candidate> candidates) implements Verdict {}

  record Waiting(WaitingReason reason, List<Candidate> candidates) implements Verdict {}
}
