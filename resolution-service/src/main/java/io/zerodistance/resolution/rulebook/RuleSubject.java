package io.zerodistance.resolution.rulebook;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.zerodistance.rulebook.Subject;

/**
 * What rules of money and endings are about: a list of rules that are told apart by a key, or single values.
 *
 * <p>{@code TIERS} limits per tier and currency; {@code COUNTING} currency, day and window in which they are used up;
 * {@code RECORD} how reviews move them; {@code PATIENCE} how long an approval waits; {@code CLOSING} objection and reopening;
 * {@code GOODWILL} weights of advice; {@code FLOORS} what the law sets, which a unit cannot say differently; {@code PLACE} whose
 * law a unit works under.
 */
public enum RuleSubject implements Subject {
  TIERS("tiers", "tier", "currency"),
  COUNTING(null),
  RECORD(null),
  PATIENCE(null),
  CLOSING(null),
  GOODWILL("weights", "code"),
  FLOORS("floors", "claim", "jurisdiction"),
  PLACE(null);

  private final String list;
  private final List<String> keys;

  RuleSubject(String list, String... keys) {
    this.list = list;
    this.keys = List.of(keys);
  }

  /** Name of the list in the content; null for single values. */
  public String list() {
    return list;
  }

  public String keyOf(JsonNode rule) {
    return keys.stream().map(key -> rule.path(key).asText()).collect(Collectors.joining(" "));
  }

  public boolean isOfTheGroupAlone() {
    return this == FLOORS;
  }
}
