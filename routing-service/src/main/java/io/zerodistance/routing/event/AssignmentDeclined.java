package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A person who was given a case does not take it; {@code how} is {@code DECLINED} or {@code NOT_IN_TIME}. */
@RegisterForReflection
public record AssignmentDeclined(String number, String businessUnit, Instant at, String staff, String how)
    implements RoutingEvent {}
