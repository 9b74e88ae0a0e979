package io.zerodistance.routing.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** A person no longer has the case. */
@RegisterForReflection
public record CaseReleased(String number, String businessUnit, Instant at, String staff, String reason) implements RoutingEvent {}
