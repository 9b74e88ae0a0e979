package io.zerodistance.resolution.authority;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One person's tier in another's hands, from when to when and why; {@code arrangedBy} is the lender, or a higher tier for somebody absent. */
@RegisterForReflection
public record Delegation(String id, String from, String to, Instant validFrom, Instant validTo, String because,
    String arrangedBy) {}
