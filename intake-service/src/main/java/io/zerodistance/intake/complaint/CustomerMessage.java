package io.zerodistance.intake.complaint;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the customer wrote after filing, as written. */
@RegisterForReflection
public record CustomerMessage(String id, Instant at, String text) {}
