package io.zerodistance.analytics.fact;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An amount in minor units of one ISO 4217 currency. */
@RegisterForReflection
public record Money(long amount, String currency) {}
