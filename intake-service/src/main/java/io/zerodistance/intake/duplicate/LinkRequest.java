package io.zerodistance.intake.duplicate;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a person asks for: the number of the other complaint, {@code how} LINKED (also when left out) or MERGED, and why. */
@RegisterForReflection
record LinkRequest(String other, String how, String because) {}
