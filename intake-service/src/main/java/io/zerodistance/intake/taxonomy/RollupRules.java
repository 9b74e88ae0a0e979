package io.zerodistance.intake.taxonomy;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** What the items of all units roll up to, so that the group can compare them; in the order in which they are offered. */
@RegisterForReflection
public record RollupRules(List<RollupRule> rollups) implements RuleContent {

  /** @param off kept for the items that roll up to it, and given to no other */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RollupRule(String code, String nameZh, String nameEn, Boolean off) {}

  @Override
  public void check() {
    unless(rollups != null && rollups.stream().anyMatch(one -> Item.OTHER.equals(one.code())),
        "'other' stays: it takes what fits nowhere");
    for (var one : rollups) {
      unless(one.code() != null && one.code().matches("[a-z][a-z0-9-]{0,63}"),
          "code is 1 to 64 small letters, digits and hyphens, a letter first");
      unless(
          Stream.of(one.nameZh(), one.nameEn())
              .allMatch(name -> name != null && !name.isBlank() && name.length() <= 60),
          one.code() + " has a name of 1 to 60 characters in both languages");
    }
  }
}
