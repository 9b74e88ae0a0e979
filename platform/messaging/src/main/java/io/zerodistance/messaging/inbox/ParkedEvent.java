package io.zerodistance.messaging.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A parked event as an operator sees it, without its data: {@code cause} is a failure's class and place, or BEHIND_PARKED;
 * {@code ageSeconds} since it was parked.
 */
public record ParkedEvent(UUID id, @JsonProperty("case") String number, String businessUnit, String type, String cause,
    Instant parkedAt, long ageSeconds, @JsonIgnore long position) {

  static ParkedEvent of(Object[] row, Instant now) {
    var parkedAt = ParkedEvents.instant(row[5]);
    return new ParkedEvent((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], parkedAt,
        Math.max(0, Duration.between(parkedAt, now).toSeconds()), ((Number) row[6]).longValue());
  }
}
