package io.zerodistance.intake.triage;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a person says a complaint is about; {@code emotion} left out stays as it was said before, empty says that it cannot be told. */
@RegisterForReflection
record Decision(String taxonomyItem, String severity, String motive, String demand, String emotion) {}
