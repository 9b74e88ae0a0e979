package io.zerodistance.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A rule and where it comes from. */
public record Layered<T>(T rule, Origin origin) {

  /** The group's rules in order, replaced or switched off where the unit has one of the same key, then the unit's own. */
  public static <T> List<Layered<T>> merge(List<T> group, List<T> unit, Function<T, Object> key, Predicate<T> off) {
    var own = new LinkedHashMap<Object, T>();
    unit.forEach(rule -> own.put(key.apply(rule), rule));
    var merged = new ArrayList<Layered<T>>();
    for (var rule : group) {
      var replaced = own.remove(key.apply(rule));
      if (replaced == null) {
        merged.add(new Layered<>(rule, off.test(rule) ? Origin.OFF : Origin.GROUP));
      } else {
        merged.add(off.test(replaced) ? new Layered<>(rule, Origin.OFF) : new Layered<>(replaced, Origin.OVERRIDE));
      }
    }
    own.values().stream().filter(off.negate()).forEach(rule -> merged.add(new Layered<>(rule, Origin.UNIT)));
    return List.copyOf(merged);
  }

  public boolean inForce() {
    return origin != Origin.OFF;
  }
}
