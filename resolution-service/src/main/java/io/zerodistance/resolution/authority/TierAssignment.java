package io.zerodistance.resolution.authority;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** From when on somebody holds which tier, who set it and why; {@code tier} null ends what was held. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TierAssignment(String staff, int version, String tier, Instant validFrom, String because,
    String changedBy, Instant changedAt) {}
