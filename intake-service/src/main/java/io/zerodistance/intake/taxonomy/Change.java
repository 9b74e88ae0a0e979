package io.zerodistance.intake.taxonomy;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One version of a taxonomy: what was done, how it was before (null for an addition) and after (null for a removal). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(int version, String action, Level level, String code, Entry before, Entry after, String reason,
    Integer undoes, String changedBy, Instant changedAt) {}
