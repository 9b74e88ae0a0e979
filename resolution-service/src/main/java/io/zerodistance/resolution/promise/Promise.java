package io.zerodistance.resolution.promise;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What we told the customer we would do, by when. */
@RegisterForReflection
public record Promise(String id, String number, String businessUnit, String text, Instant due, PromiseState state,
    String by, Instant at, Instant settledAt) {}
