package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A deadline of a case that goes on is owed no more, because nothing promises it any longer; {@code due} is what it was. */
@RegisterForReflection
public record DeadlineLifted(String number, String businessUnit, Instant at, String deadline, Instant due)
    implements RoutingEvent {}
