package io.zerodistance.resolution.authority;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How the reviews of what a person granted on the spot ended, within the window that counts. */
@RegisterForReflection
public record TrackRecord(int approved, int coached, int rejected) {}
