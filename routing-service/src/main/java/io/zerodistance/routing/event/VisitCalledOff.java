package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the visit was for is not wanted any more: nobody comes. */
@RegisterForReflection
public record VisitCalledOff(String number, String businessUnit, Instant at, String handoff)
    implements RoutingEvent {}
