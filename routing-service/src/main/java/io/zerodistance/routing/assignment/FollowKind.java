package io.zerodistance.routing.assignment;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.KeepDeadlines;
import io.zerodistance.routing.routedcase.CaseRepository;

/** Follows what a person said about the kind of a case: what still runs is counted anew from when it began, under the limits of that kind. */
@ApplicationScoped
public class FollowKind {
  @Inject
  Boards boards;
  @Inject
  CaseRepository cases;
  @Inject
  KeepDeadlines deadlines;

  public Uni<Void> follow(String businessUnit, String number, String kind, Instant at) {
    return boards.lock(businessUnit).chain(board -> cases.lockOrAwait(businessUnit, number, at))
        .chain(before -> cases.ofKind(businessUnit, number, kind)
            .chain(after -> deadlines.recount(businessUnit, number, after.traits(),
                "kind: " + before.kind() + " to " + kind)))
        .chain(() -> cases.refreshNextDue(businessUnit, number));
  }
}
