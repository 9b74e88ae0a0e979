package io.zerodistance.intake.delivery;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The letters of a complaint and where they are, newest first.
 *
 * @param ways by which this customer can be reached
 * @param preferred what was chosen for all letters to come, or null
 * @param postalAddress null as well for whoever need not know it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveriesView(List<Line> items, List<Way> ways, Way preferred, PostalAddress postalAddress,
    boolean postalAddressKnown) {

  /** One letter on one way; {@code mayGoAgain}: whether a person may have it sent or printed once more. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(String id, String letter, LetterKind kind, Way way, DeliveryState state, String reason, int trial,
      Instant at, Instant changedAt, String changedBy, boolean mayGoAgain) {

    static Line of(Delivery delivery) {
      return new Line(delivery.id(), delivery.letter(), delivery.kind(), delivery.way(), delivery.state(),
          delivery.reason(), delivery.trial(), delivery.createdAt(), delivery.changedAt(), delivery.changedBy(),
          delivery.state().mayGoAgain());
    }
  }
}
