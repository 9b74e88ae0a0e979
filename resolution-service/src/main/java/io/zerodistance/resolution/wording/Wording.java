package io.zerodistance.resolution.wording;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One version of one text; without content the owner says nothing of its own any more, and the group's holds. */
@RegisterForReflection
public record Wording(String owner, String code, int version, JsonNode content, String because, String changedBy,
    Instant changedAt) {}
