package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** We go to see the customer from {@code from} to {@code to}, told in {@code zone}; where, and who comes, is no part of it. */
@RegisterForReflection
public record VisitArranged(String number, String businessUnit, Instant at, String handoff, String visit, Instant from,
    Instant to, String zone, boolean confirmed, boolean moved) implements RoutingEvent {}
