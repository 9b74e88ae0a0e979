package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A deadline runs again; {@code due} leaves out the time since {@code pausedAt}. */
@RegisterForReflection
public record DeadlineResumed(String number, String businessUnit, Instant at, String deadline, Instant due,
    Instant pausedAt) implements RoutingEvent {}
