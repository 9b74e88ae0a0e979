package io.zerodistance.intake.taxonomy;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Which item takes the place of a retired one, and why. */
@RegisterForReflection
record Retirement(String successor, String reason) {}
