package io.zerodistance.intake.triage;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A triage as recorded; {@code version} counts from 1 and is the ETag of the complaint. {@code assessAt} is where UNREASONABLE is to be
 * proposed with reason and evidence, when it was said here without: {@code demand} is then still UNDECIDED.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TriageView(String number, String taxonomyItem, String dimension, String rollup, String severity, String motive,
    String demand, String assessAt, String triagedBy, Instant triagedAt, int version) {}
