package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A person has the case; {@code staff} is the staff id. */
@RegisterForReflection
public record CaseAssigned(String number, String businessUnit, Instant at, String staff, String decision, String team)
    implements RoutingEvent {}
