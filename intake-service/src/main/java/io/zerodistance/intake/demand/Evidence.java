package io.zerodistance.intake.demand;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One piece of evidence: what it is, and where it can be seen (a report number, an attachment, a recording). */
@RegisterForReflection
record Evidence(String what, String where) {}
