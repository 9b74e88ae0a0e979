package io.zerodistance.intake.customer;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** The classes in which a unit puts its customers, in the order in which they are offered. */
@RegisterForReflection
public record ClassRules(List<ClassRule> classes) implements RuleContent {

  /**
   * @param extraCare whoever is of it needs extra care: value never makes anything smaller for them
   * @param off kept for the customers who are in it, and given no more
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ClassRule(String code, String nameZh, String nameEn, Boolean extraCare, Boolean off) {}

  @Override
  public void check() {
    unless(classes != null && !classes.isEmpty(), "at least one class stays");
    for (var one : classes) {
      unless(one.code() != null && one.code().matches("[A-Z][A-Z_]{0,31}"),
          "code is 1 to 32 capital letters and underscores");
      unless(Stream.of(one.nameZh(), one.nameEn())
          .allMatch(name -> name != null && !name.isBlank() && name.length() <= 100),
          one.code() + " has a name of 1 to 100 characters in both languages");
    }
  }
}
