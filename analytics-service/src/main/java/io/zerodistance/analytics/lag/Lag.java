package io.zerodistance.analytics.lag;

import java.time.Instant;

/**
 * How far the figures are behind what happened.
 *
 * @param events published events that wait to be applied; null when the broker could not be asked
 * @param seconds 0 when none waits, otherwise the age of the newest applied event; null when nothing was ever applied and
 *     it is unknown whether something waits
 * @param parked events set aside for a person, and missing from every figure
 * @param appliedUpTo time of the newest applied event
 */
public record Lag(Long events, Double seconds, long parked, Instant appliedUpTo) {}
