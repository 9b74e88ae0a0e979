package io.zerodistance.routing.board;

import java.time.Duration;
import java.time.Instant;

/** How near the next deadline of a case is; NONE where no clock runs. */
enum Risk {
  OVERDUE(null, Duration.ZERO), WITHIN_1H(Duration.ZERO, Duration.ofHours(1)),
  WITHIN_4H(Duration.ofHours(1), Duration.ofHours(4)), WITHIN_24H(Duration.ofHours(4), Duration.ofHours(24)),
  LATER(Duration.ofHours(24), null), NONE(null, null);

  /** The year 9999 stands for "nothing is due". */
  private static final Instant NOTHING = Instant.parse("9999-01-01T00:00:00Z");
  private static final Instant EVER = Instant.parse("9999-12-31T23:59:59Z");

  private final Duration after;
  private final Duration upTo;

  Risk(Duration after, Duration upTo) {
    this.after = after;
    this.upTo = upTo;
  }

  /** Instants of which the first is left out and the last is in. */
  record Span(Instant after, Instant upTo) {
    static final Span ALL = new Span(Instant.EPOCH, EVER);

    static Span next(Instant now, Duration time) {
      return new Span(now, now.plus(time));
    }
  }

  Span at(Instant now) {
    return this == NONE ? new Span(NOTHING, EVER)
        : new Span(after == null ? Instant.EPOCH : now.plus(after), upTo == null ? NOTHING : now.plus(upTo));
  }
}
