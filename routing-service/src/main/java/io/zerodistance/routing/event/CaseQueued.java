package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Nobody can take the case for now; {@code reason} says what is missing. */
@RegisterForReflection
public record CaseQueued(String number, String businessUnit, Instant at, String reason, String decision)
    implements RoutingEvent {}
