package io.zerodistance.intake.taxonomy;

import java.util.List;
import java.util.Optional;

/** A unit's taxonomy as its rows stand in the open transaction, retired items included; {@code version} counts its edits. */
record Catalogue(int version, List<Entry> dimensions, List<Entry> items, List<Rollup> rollups) {

  Optional<Entry> find(Level level, String code) {
    return of(level).stream().filter(entry -> entry.code().equals(code)).findFirst();
  }

  List<Entry> of(Level level) {
    return switch (level) {
      case DIMENSION -> dimensions;
      case ITEM -> items;
    };
  }

  List<String> codes(Level level) {
    return of(level).stream().filter(entry -> entry.retiredOn() == null).map(Entry::code).toList();
  }

  /** Codes that any item may roll up to. */
  List<String> rollupsInUse() {
    return rollups.stream().filter(rollup -> !rollup.off()).map(Rollup::code).toList();
  }

  /** One in use, or the one that the item has had. */
  boolean mayRollUp(String item, String rollup) {
    return rollupsInUse().contains(rollup)
        || find(Level.ITEM, item).filter(entry -> entry.rollup().equals(rollup)).isPresent();
  }

  boolean holdsItems(String dimension) {
    return items.stream().anyMatch(item -> item.dimension().equals(dimension));
  }

  int nextPosition(Level level) {
    return of(level).stream().mapToInt(Entry::position).max().orElse(0) + 1;
  }
}
