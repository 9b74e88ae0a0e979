package io.zerodistance.resolution.authority;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A person's record within the window and the share of the tier's limits that it leaves. */
@RegisterForReflection
public record Standing(int percent, int windowDays, TrackRecord record) {}
