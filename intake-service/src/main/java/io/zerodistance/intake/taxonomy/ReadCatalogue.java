package io.zerodistance.intake.taxonomy;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;

/** What an editor sees: the taxonomy today and at any version, its history, and how much of what comes in fits nowhere. */
@ApplicationScoped
class ReadCatalogue {

  private static final ZoneId MONTHS_OF = ZoneId.of("Asia/Shanghai");
  private static final int PAGE = 50;
  private static final int ALL = 10_000;
  /** What became a complaint on the customer's wish was said once: it counts as that complaint. */
  private static final String MONTHLY = """
      select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM'), item, count(*) from (
        select c.received_at as at, coalesce(c.item, c.given_item, c.suggested_item) as item from complaint c
        where c.business_unit = ?1 and c.received_at >= ?2 and not exists (select 1 from follow_up f
          where f.business_unit = c.business_unit and f.number = c.number and f.because = 'CONSENT')
        union all
        select captured_at, item from grievance
        where business_unit = ?1 and captured_at >= ?2 and converted_to is null) said
      where item is not null group by 1, 2 order by 1""";

  record View(String businessUnit, int version, List<Entry> dimensions, List<Entry> items, List<Rollup> rollups) {}

  /** {@code sorted} complaints and grievances of the month have an item; {@code other} of them fit nowhere. */
  record Month(String month, long sorted, long other, double share) {}

  @Inject
  Transactions transactions;
  @Inject
  Catalogues catalogues;
  @Inject
  Taxonomies taxonomies;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<View> today(String unit, Scope scope) {
    return transactions.within(scope, () -> catalogues.read(unit)).map(catalogue -> view(unit, catalogue));
  }

  /** As it stood when that version was made; 0 is how it was shipped. */
  Uni<View> at(String unit, Scope scope, int version) {
    return transactions.within(scope, () -> catalogues.read(unit).chain(catalogue -> {
      if (version < 0 || version > catalogue.version()) {
        throw Problems.notFound();
      }
      return catalogues.changes(unit, ALL, ALL)
          .map(changes -> takeBack(catalogue, changes.stream().filter(change -> change.version() > version).toList(),
              version))
          .map(before -> view(unit, before));
    }));
  }

  Uni<Page<Change>> history(String unit, Scope scope, int before) {
    return transactions.within(scope, () -> catalogues.changes(unit, before, PAGE + 1)).map(
        changes -> changes.size() <= PAGE ? new Page<>(changes, null)
            : new Page<>(changes.subList(0, PAGE), Integer.toString(changes.get(PAGE - 1).version())));
  }

  /** The last twelve months, in which retired items count as their successors. */
  Uni<List<Month>> otherShare(String unit, Scope scope) {
    var from = clock.instant().atZone(MONTHS_OF).toLocalDate().withDayOfMonth(1).minusMonths(11)
        .atStartOfDay(MONTHS_OF).toInstant();
    return transactions.within(scope, () -> sql.rows(MONTHLY, unit, from)).map(rows -> {
      var taxonomy = taxonomies.of(unit);
      var months = new TreeMap<String, long[]>();
      for (var row : rows) {
        var counts = months.computeIfAbsent((String) row[0], month -> new long[2]);
        long count = ((Number) row[2]).longValue();
        counts[0] += count;
        if (Item.OTHER.equals(taxonomy.current((String) row[1]).map(Item::code).orElse(Item.OTHER))) {
          counts[1] += count;
        }
      }
      return months.entrySet().stream().map(month -> new Month(month.getKey(), month.getValue()[0],
          month.getValue()[1], (double) month.getValue()[1] / month.getValue()[0])).toList();
    });
  }

  private static View view(String unit, Catalogue catalogue) {
    return new View(unit, catalogue.version(), catalogue.dimensions(), catalogue.items(), catalogue.rollups());
  }

  private static Catalogue takeBack(Catalogue today, List<Change> newestFirst, int version) {
    var entries = Map.of(Level.DIMENSION, byCode(today.dimensions()), Level.ITEM, byCode(today.items()));
    for (var change : newestFirst) {
      if (change.before() == null) {
        entries.get(change.level()).remove(change.code());
      } else {
        entries.get(change.level()).put(change.code(), change.before());
      }
    }
    return new Catalogue(version, List.copyOf(entries.get(Level.DIMENSION).values()),
        List.copyOf(entries.get(Level.ITEM).values()), today.rollups());
  }

  private static Map<String, Entry> byCode(List<Entry> entries) {
    var byCode = new LinkedHashMap<String, Entry>();
    entries.forEach(entry -> byCode.put(entry.code(), entry));
    return byCode;
  }
}
