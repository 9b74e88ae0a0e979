package io.zerodistance.analytics.pareto;

import java.util.ArrayList;
import java.util.List;

import io.zerodistance.analytics.overview.Basis;

/**
 * Items by number of complaints, the most first.
 *
 * @param confirmed how many of the counted ones were sorted by a person; the others by the customer or by suggestion
 * @param unsorted complaints of which nobody knows the item yet; they have no place in the list
 */
record Pareto(List<Item> items, long confirmed, long unsorted, Basis basis) {

  /** {@code share} of the sorted complaints; {@code cumulative} the share of this item and all before it. */
  record Item(String businessUnit, String taxonomyItem, String dimension, String rollup, long count, double share,
      double cumulative) {}

  /**
   * One line as counted: unit, item, dimension and roll-up (null until a person has sorted one), count, confirmed
   * ones.
   */
  record Line(String businessUnit, String taxonomyItem, String dimension, String rollup, long count, long confirmed) {}

  /** @param lines the most first */
  static List<Item> accumulate(List<Line> lines) {
    long total = lines.stream().mapToLong(Line::count).sum();
    long upToHere = 0;
    var items = new ArrayList<Item>(lines.size());
    for (var line : lines) {
      upToHere += line.count();
      items.add(new Item(line.businessUnit(), line.taxonomyItem(), line.dimension(), line.rollup(), line.count(),
          (double) line.count() / total, (double) upToHere / total));
    }
    return List.copyOf(items);
  }
}
