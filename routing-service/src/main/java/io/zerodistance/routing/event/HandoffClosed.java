package io.zerodistance.routing.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What was handed off is DONE, DECLINED or RECALLED; {@code inTime} is absent where nothing was promised. */
@RegisterForReflection
public record HandoffClosed(String number, String businessUnit, Instant at, String handoff, String toUnit,
    String outcome, @JsonInclude(JsonInclude.Include.NON_NULL) Boolean inTime) implements RoutingEvent {}
