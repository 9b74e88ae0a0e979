package io.zerodistance.intake.triage;

import java.time.Instant;

/** A triage as recorded; {@code version} counts from 1 and is the ETag of the complaint. */
record TriageView(String number, String taxonomyItem, String dimension, String rollup, String severity, String motive,
    String demand, String triagedBy, Instant triagedAt, int version) {}
