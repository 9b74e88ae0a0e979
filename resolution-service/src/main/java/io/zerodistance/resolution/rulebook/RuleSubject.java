package io.zerodistance.resolution.rulebook;

import java.util.List;

import io.zerodistance.rulebook.LayeredSubject;

/**
 * What rules of money and endings are about: a list of rules that are told apart by a key, or single values.
 *
 * <p>{@code TIERS} limits per tier and currency; {@code COUNTING} currency, day and window in which they are used up;
 * {@code RECORD} how reviews move them; {@code PATIENCE} how long an approval waits; {@code CLOSING} objection and reopening;
 * {@code OFFERS} when an offer is brought to mind and when it ends;
 * {@code GOODWILL} weights of advice; {@code FLOORS} what the law sets, which a unit cannot say differently; {@code PLACE} whose
 * law a unit works under.
 */
public enum RuleSubject implements LayeredSubject {
  TIERS("tiers", "tier", "currency"),
  COUNTING(null),
  RECORD(null),
  PATIENCE(null),
  CLOSING(null),
  OFFERS(null),
  GOODWILL("weights", "code"),
  FLOORS("floors", "claim", "jurisdiction"),
  PLACE(null);

  private final String list;
  private final List<String> keys;

  RuleSubject(String list, String... keys) {
    this.list = list;
    this.keys = List.of(keys);
  }

  @Override
  public String list() {
    return list;
  }

  @Override
  public List<String> keys() {
    return keys;
  }

  @Override
  public boolean isOfTheGroupAlone() {
    return this == FLOORS;
  }
}
