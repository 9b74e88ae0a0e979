package io.zerodistance.analytics.failure;

import java.time.Instant;

/**
 * A count of a failure that somebody or some machine saw. {@code count} defaults to 1, {@code source} to MANUAL,
 * {@code occurredAt} to now.
 */
record TallyRequest(String businessUnit, String failure, Integer count, Instant occurredAt, String source) {}
