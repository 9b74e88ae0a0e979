package io.zerodistance.resolution.authority;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One person lends the own tier to another, from when to when and why. */
@RegisterForReflection
public record Delegation(String id, String from, String to, Instant validFrom, Instant validTo, String because) {}
