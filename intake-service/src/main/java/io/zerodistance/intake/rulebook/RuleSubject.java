package io.zerodistance.intake.rulebook;

import java.util.List;

import io.zerodistance.rulebook.LayeredSubject;

/**
 * What rules of intake are about: a list of rules that are told apart by a key, or single values.
 *
 * <p>{@code INFORMATION} how long we wait for answers; {@code DEMAND} times of a demand assessment; {@code REVIEWERS} who stands
 * above whom in it; {@code REASONS} why a demand may be called unreasonable; {@code CLASSES} of customers; {@code LETTERS} what
 * travels, and the letterhead; {@code CONTACT} what a unit is called and where to reach it; {@code HARM} how long words of harm may
 * wait; {@code ROLLUPS} what the items of all units roll up to.
 */
public enum RuleSubject implements LayeredSubject {
  INFORMATION(null),
  DEMAND(null),
  REVIEWERS("tiers", "role"),
  REASONS("reasons", "code"),
  CLASSES("classes", "code"),
  LETTERS(null),
  CONTACT(null),
  HARM(null),
  ROLLUPS("rollups", "code");

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
    return this == ROLLUPS;
  }
}
