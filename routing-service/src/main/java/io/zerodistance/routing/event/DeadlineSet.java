package io.zerodistance.routing.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A deadline began, or was counted anew; {@code policy} is the service level, {@code calendarVersion} the calendar it was counted on. */
@RegisterForReflection
public record DeadlineSet(String number, String businessUnit, Instant at, String deadline, Instant due, String policy,
    int calendarVersion) implements RoutingEvent {}
