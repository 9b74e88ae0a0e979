package io.zerodistance.routing.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.Clocks;
import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.DeadlineRepository;
import io.zerodistance.routing.deadline.Owed;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.servicelevel.CaseTraits;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** The clock of one hand-off among those of the unit that was asked, and what the hand-off itself shows of it. */
@ApplicationScoped
class HandoffClock {
  @Inject
  DeadlineRepository deadlines;
  @Inject
  HandoffRepository handoffs;
  @Inject
  CaseRepository cases;

  /** It runs from when it was asked for, on the rules of who was asked, for a case with these traits. */
  static Clocks of(Handoff handoff, CaseTraits traits) {
    return new Clocks(handoff.toUnit(), handoff.number(), traits, running -> handoff.id().equals(running.concerns()),
        List.of(Owed.again(DeadlineKind.HANDOFF, handoff.askedAt(), handoff.id())));
  }

  /** After it was counted anew: both units read severity and time, and a step where either changed. */
  Uni<Void> settle(Handoff handoff, String severity, Instant now) {
    return deadlines.of(handoff.toUnit(), handoff.number())
        .map(all -> all.stream().filter(d -> d.state() == Deadline.State.RUNNING)
            .filter(d -> handoff.id().equals(d.concerns())).findFirst().map(Deadline::due).orElse(null))
        .chain(due -> handoffs.follow(handoff, severity, due)
            .chain(() -> !severity.equals(handoff.severity()) || !Objects.equals(due, handoff.due())
                ? handoffs.note(handoff, "RECOUNTED", CloseHandoff.ROUTING, now, words(handoff, severity))
                : Uni.createFrom().voidItem()))
        .chain(() -> cases.refreshNextDue(handoff.toUnit(), handoff.number()));
  }

  private static String words(Handoff handoff, String severity) {
    return severity.equals(handoff.severity()) ? null : handoff.severity() + " → " + severity;
  }
}
