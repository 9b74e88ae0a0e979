package io.zerodistance.intake.policy;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One part of a policy page: a heading and what it says, in both languages. */
@RegisterForReflection
record Section(Wording heading, Wording text) {}
