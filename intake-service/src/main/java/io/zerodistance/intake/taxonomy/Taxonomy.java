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

  /** The item that stands for the code today: itself, or who succeeded it in the end; empty where nobody did. */
  public Optional<Item> current(String code) {
    var next = code;
    for (int step = 0; next != null && step <= items.size(); step++) {
      var named = next;
      var item = items.stream().filter(known -> known.code().equals(named)).findFirst();
      if (item.isEmpty() || item.get().active()) {
        return item;
      }
      next = item.get().successor();
    }
    return Optional.empty();
  }

  /** The code that stands today for one that may be retired, itself where nothing does; null for null. */
  public String today(String code) {
    return code == null ? null : current(code).map(Item::code).orElse(code);
  }

  public List<String> activeCodes() {
    return items.stream().filter(Item::active).map(Item::code).toList();
  }
}
