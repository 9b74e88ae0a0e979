package io.zerodistance.resolution.closing;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the handler told the customer has settled the case, once per round. */
@RegisterForReflection
public record Resolution(int round, String text, String by, Instant at, boolean onTheSpot) {}
