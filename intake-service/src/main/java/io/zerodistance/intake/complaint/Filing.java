package io.zerodistance.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.intake.secret.Contact;

/** A complaint as a gateway sends it; every field is checked by {@link FilingPolicy}, unknown fields are ignored. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Filing(String businessUnit, String text, String channel, String kind, Contact contact, String order,
    String site,
    String region, String product, String taxonomyItem, String occurredAt, String language) {

  /** Never the words or the contact: records end up in logs by accident. */
  @Override
  public String toString() {
    return "Filing[" + businessUnit + "]";
  }
}
