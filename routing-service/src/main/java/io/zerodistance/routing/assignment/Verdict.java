package io.zerodistance.routing.assignment;

import java.util.List;

import io.zerodistance.routing.skill.StaffStanding;

/**
 * The outcome of judging one case against the staff of its business unit, with everyone who was looked at; in a large
 * unit those are the candidates, and {@code counted} says how everybody else stood.
 */
public sealed interface Verdict {
  List<Candidate> candidates();

  Step step();

  Counted counted();

  record Assigned(StaffStanding staff, List<Candidate> candidates, Step step, Counted counted) implements Verdict {}

  /** {@code lacking} is the skill, language or tier that nobody at work has; null where that is not what is missing. */
  record Waiting(WaitingReason reason, String lacking, List<Candidate> candidates, Step step, Counted counted)
      implements Verdict {}

  /** The same, found at a step and with the others counted. */
  default Verdict at(Step found, Counted others, CaseNeeds needs) {
    return switch (this) {
      case Assigned assigned -> new Assigned(assigned.staff(), assigned.candidates(), found, others);
      case Waiting waiting -> {
        var reason = others == null ? waiting.reason() : WaitingReason.nearest(waiting.reason(), others.nearestMiss());
        yield new Waiting(reason, reason.lacking(needs), waiting.candidates(), found, others);
      }
    };
  }
}
