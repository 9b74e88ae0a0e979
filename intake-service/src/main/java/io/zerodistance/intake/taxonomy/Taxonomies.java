package io.zerodistance.intake.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.ReferenceRows;

/** The taxonomies of all units, read from memory. */
@ApplicationScoped
public class Taxonomies implements ReferenceRows {

  private static final String DIMENSIONS =
      "select business_unit, code, zh, en from taxonomy_dimension order by business_unit, position";
  private static final String ITEMS = """
      select business_unit, code, dimension, zh, en, rollup,
        valid_from <= current_date and (retired_on is null or retired_on > current_date), successor
      from taxonomy_item order by business_unit, position""";

  @Inject
  Sql sql;

  private volatile Map<String, Taxonomy> taxonomies = Map.of();

  public Taxonomy of(String businessUnit) {
    return taxonomies.getOrDefault(businessUnit, Taxonomy.EMPTY);
  }

  /** Holds one unit's rows as they were just written. */
  void replace(String unit, Catalogue catalogue) {
    var changed = new HashMap<>(taxonomies);
    changed.put(unit, new Taxonomy(
        catalogue.dimensions().stream().map(entry -> new Dimension(entry.code(), entry.zh(), entry.en())).toList(),
        catalogue.items().stream().map(entry -> new Item(entry.code(), entry.dimension(), entry.zh(), entry.en(),
            entry.rollup(), entry.retiredOn() == null, entry.successor())).toList()));
    taxonomies = Map.copyOf(changed);
  }

  @Override
  public Uni<Void> read() {
    return sql.rows(DIMENSIONS)
        .chain(dimensions -> sql.rows(ITEMS).invoke(items -> taxonomies = put(dimensions, items)))
        .replaceWithVoid();
  }

  private static Map<String, Taxonomy> put(List<Object[]> dimensions, List<Object[]> items) {
    var read = new HashMap<String, Taxonomy>();
    for (var row : dimensions) {
      read.computeIfAbsent((String) row[0], unit -> new Taxonomy(new ArrayList<>(), new ArrayList<>())).dimensions()
          .add(new Dimension((String) row[1], (String) row[2], (String) row[3]));
    }
    for (var row : items) {
      read.get((String) row[0]).items().add(new Item((String) row[1], (String) row[2], (String) row[3], (String) row[4],
          (String) row[5], (Boolean) row[6], (String) row[7]));
    }
    return Map.copyOf(read);
  }
}
