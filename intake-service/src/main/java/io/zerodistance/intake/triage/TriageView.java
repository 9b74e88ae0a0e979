package io.zerodistance.intake.triage;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A triage as recorded; {@code version} counts from 1 and is the ETag of the complaint. {@code assessAt} is where reason and evidence
 * of UNREASONABLE are to be given, when one person alone said so; it is also told when two have said so and {@code demand} stays.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TriageView(String number, String taxonomyItem, String dimension, String rollup, String severity, String motive,
    String demand, String assessAt, String triagedBy, Instant triagedAt, int version) {}
