package io.zerodistance.intake.taxonomy;

import java.util.List;
import java.util.Optional;

/** A unit's taxonomy as its rows stand in the open transaction, retired items included; {@code version} counts its edits. */
record Catalogue(int version, List<Entry> dimensions, List<Entry> items, List<String> rollups) {

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

  boolean holdsItems(String dimension) {
    return items.stream().anyMatch(item -> item.dimension().equals(dimension));
  }

  int nextPosition(Level level) {
    return of(level).stream().mapToInt(Entry::position).max().orElse(0) + 1;
  }
}
