package io.zerodistance.routing.clock;

import java.time.Instant;

/** Open hours without a gap; {@code to} is the first instant after them, both {@link Instant#MAX} when there are none. */
public record OpenSpan(Instant from, Instant to) {}
