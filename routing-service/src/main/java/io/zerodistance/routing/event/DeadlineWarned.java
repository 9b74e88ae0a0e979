package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The warning share of a deadline has passed and what it promises is still to be done. */
@RegisterForReflection
public record DeadlineWarned(String number, String businessUnit, Instant at, String deadline, Instant due)
    implements RoutingEvent {}
