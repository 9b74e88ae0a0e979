package io.zerodistance.routing.assignment;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.clock.Calendars;

/** Until when a case may be without somebody who accepted it: around the clock for S1, in open hours otherwise. */
@ApplicationScoped
class OwnerLimit {
  private static final String AROUND_THE_CLOCK = "S1";

  @Inject
  Calendars calendars;

  /** Null where the unit's rules set no limit. */
  Uni<Instant> of(Board board, String severity, Instant from) {
    var allowed = board.workload(severity).owner();
    if (allowed == null) {
      return Uni.createFrom().nullItem();
    }
    return AROUND_THE_CLOCK.equals(severity) ? Uni.createFrom().item(from.plus(allowed))
        : calendars.inForce(board.businessUnit(), from)
            .map(calendar -> calendar.clock().due(from, allowed, List.of()).orElseThrow());
  }
}
