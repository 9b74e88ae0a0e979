package io.zerodistance.resolution.authority;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What people call a tier. */
@RegisterForReflection
public record TierName(String zh, String en) {}
