package io.zerodistance.resolution.promise;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A sentence of a reply that promises something, and by when at the latest; a person decides whether it is tracked. */
@RegisterForReflection
public record FoundPromise(String text, Instant due) {}
