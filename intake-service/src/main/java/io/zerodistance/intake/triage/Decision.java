package io.zerodistance.intake.triage;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a person says a complaint is about; {@code emotion} may be left out. */
@RegisterForReflection
record Decision(String taxonomyItem, String severity, String motive, String demand, String emotion) {}
