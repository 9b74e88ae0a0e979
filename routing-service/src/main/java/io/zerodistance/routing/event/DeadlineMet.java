package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What was promised by a deadline was done, in time or not. */
@RegisterForReflection
public record DeadlineMet(String number, String businessUnit, Instant at, String deadline, Instant due, Instant metAt,
    boolean inTime) implements RoutingEvent {}
