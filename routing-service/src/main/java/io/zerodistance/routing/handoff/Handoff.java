package io.zerodistance.routing.handoff;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A part of the work on a case that somebody else was asked for.
 *
 * @param businessUnit the unit of the case; {@code toUnit} is the one asked, which may be the same
 * @param toTeam null for whoever the receiving unit chooses
 * @param due null where no service level promises anything
 * @param words findings, or why it was declined or called back
 */
@RegisterForReflection
record Handoff(String businessUnit, String id, String number, String toUnit, String toTeam, Kind kind, String task,
    String severity, State state, String askedBy, Instant askedAt, Instant due, String handler, Instant acceptedAt,
    String closedBy, Instant closedAt, String words) {

  enum Kind {
    QUALITY_CHECK, SITE_VISIT, LEGAL, REPAIR, OTHER
  }

  enum State {
    OPEN, ACCEPTED, DONE, DECLINED, RECALLED;

    boolean isOpen() {
      return this == OPEN || this == ACCEPTED;
    }
  }

}
