package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.RecountByTraits;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.OwedClocks;

/** Follows what a person said about the kind of a case: what runs is counted anew from when it began, under the limits of that kind; what that kind has not ends, what it has besides starts. */
@ApplicationScoped
public class FollowKind {
  @Inject
  Boards boards;
  @Inject
  CaseRepository cases;
  @Inject
  RecountByTraits recount;
  @Inject
  Clock clock;

  public Uni<Void> follow(String businessUnit, String number, String kind, Instant at) {
    return boards.lock(businessUnit).chain(board -> cases.lockOrAwait(businessUnit, number, at))
        .chain(before -> cases.ofKind(businessUnit, number, kind)
            .chain(after -> recount.recount(OwedClocks.all(after, clock.instant()),
                "kind: " + before.kind() + " to " + kind)))
        .chain(() -> cases.refreshNextDue(businessUnit, number));
  }
}
