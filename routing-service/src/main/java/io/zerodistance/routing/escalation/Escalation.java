package io.zerodistance.routing.escalation;

import java.time.Instant;

import io.zerodistance.routing.deadline.Ladder.GoesTo;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** A level of the ladder that was told; {@code to} is null when nobody stands on that level. */
public record Escalation(DeadlineKind deadline, int round, int level, GoesTo goesTo, String to, String because,
    Instant at) {}
