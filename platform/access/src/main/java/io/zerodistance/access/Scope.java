package io.zerodistance.access;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The business units whose rows a piece of work may see and write; never empty by accident: an empty scope sees nothing. */
public record Scope(Set<String> businessUnits) {

  /** The setting that the row-level policies read. */
  static final String SETTING = "app.business_units";

  public Scope {
    businessUnits = Set.copyOf(businessUnits);
    for (var unit : businessUnits) {
      // The setting is a comma-separated list: an id that holds a comma would widen the scope.
      if (!unit.matches("[a-z][a-z0-9-]{0,31}")) {
        throw new IllegalArgumentException("not a business unit id");
      }
    }
  }

  public static Scope of(String... businessUnits) {
    return new Scope(Set.of(businessUnits));
  }

  public static Scope of(Collection<String> businessUnits) {
    return new Scope(Set.copyOf(businessUnits));
  }

  public boolean covers(String businessUnit) {
    return businessUnits.contains(businessUnit);
  }

  /** The value of {@value #SETTING}: ids in order, joined by commas; empty for nobody. */
  String setting() {
    return String.join(",", new TreeSet<>(businessUnits));
  }
}
