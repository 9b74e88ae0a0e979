package io.zerodistance.routing.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The unit that was asked let the time pass; {@code to} is who has the case in the unit that asked, absent where nobody does. */
@RegisterForReflection
public record HandoffLate(String number, String businessUnit, Instant at, String handoff, String toUnit, Instant due,
    @JsonInclude(JsonInclude.Include.NON_NULL) String to) implements RoutingEvent {}
