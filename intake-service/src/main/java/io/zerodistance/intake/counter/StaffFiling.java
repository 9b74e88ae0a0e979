package io.zerodistance.intake.counter;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.intake.complaint.Filing;
import io.zerodistance.intake.secret.Contact;

/**
 * A complaint that a colleague files for a customer.
 *
 * @param arrivedAt when the letter or the regulator's paper reached us; its clocks run from then
 * @param regulator for channel REGULATOR only, and then needed
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record StaffFiling(String businessUnit, String text, String channel, String kind, Contact contact, String order,
    String site, String region, String product, String taxonomyItem, String occurredAt, String language,
    String arrivedAt, Capture capture, Regulator regulator) {

  /** What was heard besides the matter: why it happened, why that, and what the customer says of us and of others. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Capture(String directCause, String causeBehind, String ofProducts, String ofNeeds, String ofCompetitors) {

    /** All that was heard, to be looked through for words of harm. */
    String words() {
      return Stream.of(directCause, causeBehind, ofProducts, ofNeeds, ofCompetitors).filter(Objects::nonNull)
          .collect(Collectors.joining("\n"));
    }

    /** Never the words. */
    @Override
    public String toString() {
      return "Capture[withheld]";
    }
  }

  /** A regulator's own reference and date; {@code authority} such as 12315 or 12345. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Regulator(String authority, String reference, String due) {}

  Filing filing() {
    return new Filing(businessUnit, text, channel, kind, contact, order, site, region, product, taxonomyItem,
        occurredAt, language);
  }

  /** Never the words or the contact. */
  @Override
  public String toString() {
    return "StaffFiling[" + businessUnit + "]";
  }
}
