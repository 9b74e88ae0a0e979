package io.zerodistance.intake.taxonomy;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Why an edit is taken back. */
@RegisterForReflection
record Undoing(String reason) {}
