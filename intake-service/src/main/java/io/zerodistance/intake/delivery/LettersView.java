package io.zerodistance.intake.delivery;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Letters on paper that are to be printed or posted, by unit and oldest first; at most 200 are shown. */
record LettersView(List<Line> items) {

  /** {@code batch}: those that were printed together, or null. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(String id, String number, String businessUnit, LetterKind kind, DeliveryState state, Instant at,
      String batch, String changedBy, Instant changedAt) {

    static Line of(Paper.Waiting waiting) {
      var delivery = waiting.delivery();
      return new Line(delivery.id(), delivery.number(), delivery.businessUnit(), delivery.kind(), delivery.state(),
          delivery.createdAt(), waiting.batch(), delivery.changedBy(), delivery.changedAt());
    }
  }

  /** Letters that are printed together. */
  record Batch(String businessUnit, String batch, int count) {}
}
