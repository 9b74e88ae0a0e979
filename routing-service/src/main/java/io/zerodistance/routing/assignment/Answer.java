package io.zerodistance.routing.assignment;

import java.time.Instant;

/** What a person who was given a case said to it, or that no word came in time; {@code reason} only of a decline. */
public record Answer(int round, String staff, Kind answer, String reason, Instant at) {

  public enum Kind {
    ACCEPTED, DECLINED, NOT_IN_TIME
  }
}
