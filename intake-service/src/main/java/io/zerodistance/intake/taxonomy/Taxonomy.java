package io.zerodistance.intake.taxonomy;

import java.util.List;
import java.util.Optional;

/** What complaints of one business unit can be about, in the order of display. */
public record Taxonomy(List<Dimension> dimensions, List<Item> items) {

  static final Taxonomy EMPTY = new Taxonomy(List.of(), List.of());

  /** The item of that code if it may still be given. */
  public Optional<Item> active(String code) {
    return items.stream().filter(item -> item.active() && item.code().equals(code)).findFirst();
  }

  public List<String> activeCodes() {
    return items.stream().filter(Item::active).map(Item::code).toList();
  }
}
