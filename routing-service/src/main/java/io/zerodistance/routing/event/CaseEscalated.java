package io.zerodistance.routing.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A level of the ladder was told of a late or nearly late case; {@code to} is a staff id, absent where nobody stands on that level. */
@RegisterForReflection
public record CaseEscalated(String number, String businessUnit, Instant at, int level,
    @JsonInclude(JsonInclude.Include.NON_NULL) String goesTo,
    @JsonInclude(JsonInclude.Include.NON_NULL) String to, String because) implements RoutingEvent {}
