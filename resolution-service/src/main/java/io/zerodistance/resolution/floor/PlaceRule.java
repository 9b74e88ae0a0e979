package io.zerodistance.resolution.floor;

import static io.zerodistance.rulebook.RuleRejected.unless;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** Whose law a business unit works under: an ISO 3166 code such as CN, or one of two letters for a place of its own. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceRule(String jurisdiction) implements RuleContent {

  @Override
  public void check() {
    unless(jurisdiction != null && jurisdiction.matches("[A-Z]{2}"), "jurisdiction is a code such as CN");
  }
}
