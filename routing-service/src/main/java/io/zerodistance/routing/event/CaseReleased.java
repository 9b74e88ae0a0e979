package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A person no longer has the case. */
@RegisterForReflection
public record CaseReleased(String number, String businessUnit, Instant at, String staff, String reason)
    implements RoutingEvent {}
