package io.zerodistance.intake.gateway;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What came of a message: a new complaint, or a word more to one; kept as the answer to a repetition. */
@RegisterForReflection
record Taken(String number, boolean threaded, String language, boolean safety) {}
