package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Somebody of the receiving unit does what was handed off; {@code handler} is the staff id. */
@RegisterForReflection
public record HandoffAccepted(String number, String businessUnit, Instant at, String handoff, String toUnit,
    String handler) implements RoutingEvent {}
