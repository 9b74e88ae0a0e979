package io.zerodistance.routing.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The unit of a case asked another one (or a team of its own) for a part of the work; {@code due} is absent where nothing is promised. */
@RegisterForReflection
public record HandoffOpened(String number, String businessUnit, Instant at, String handoff, String toUnit, String kind,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant due) implements RoutingEvent {}
