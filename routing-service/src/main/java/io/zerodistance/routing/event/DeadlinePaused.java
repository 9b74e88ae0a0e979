package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A deadline stands still since {@code at}; its due instant binds nobody until it is resumed. */
@RegisterForReflection
public record DeadlinePaused(String number, String businessUnit, Instant at, String deadline, String because)
    implements RoutingEvent {}
