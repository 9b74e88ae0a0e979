package io.zerodistance.intake.triage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.taxonomy.Item;
import io.zerodistance.intake.taxonomy.Taxonomies;
import io.zerodistance.intake.taxonomy.Taxonomy;
import io.zerodistance.intake.unit.Moment;

/** Compares what was suggested with what a person decided, over the last twelve months. */
@ApplicationScoped
class MeasureAccuracy {

  private static final ZoneId MONTHS_OF = ZoneId.of("Asia/Shanghai");
  /** A change beside a triage has no model: a review, the end of an assessment or words of harm agree with no suggestion. */
  private static final String FIRST_DECISIONS = """
      select to_char(triaged_at at time zone 'Asia/Shanghai', 'YYYY-MM'), item, suggested_item, count(*),
        count(*) filter (where severity = suggested_severity), count(*) filter (where motive = suggested_motive),
        count(*) filter (where severity = suggested_severity and motive = suggested_motive), count(emotion),
        count(*) filter (where emotion = suggested_emotion)
      from triage t where business_unit = ?1 and triaged_at >= ?2 and model_version is not null
        and version = (select min(first.version) from triage first where first.business_unit = t.business_unit
          and first.number = t.number and first.model_version is not null)
      group by 1, 2, 3""";
  private static final String LATER_DECISIONS = """
      select count(*) from triage t where business_unit = ?1 and triaged_at >= ?2 and model_version is not null
        and exists (select 1 from triage first where first.business_unit = t.business_unit
          and first.number = t.number and first.version < t.version and first.model_version is not null)""";
  private static final String MODEL = """
      select version, learned_until from suggestion_model where business_unit = ?1 order by version desc limit 1""";

  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Taxonomies taxonomies;
  @Inject
  MeasureFacts facts;
  @Inject
  Clock clock;

  /** Counts of one month, item and suggestion. */
  private record Group(String month, String item, String suggested, long decisions, long severity, long motive,
      long bothOthers, long emotionSaid, long emotion) {

    boolean agreed() {
      return item.equals(suggested);
    }
  }

  Uni<Accuracy> of(String unit, Scope scope) {
    var from = clock.instant().atZone(MONTHS_OF).toLocalDate().withDayOfMonth(1).minusMonths(11)
        .atStartOfDay(MONTHS_OF).toInstant();
    return transactions.within(scope, () -> sql.rows(FIRST_DECISIONS, unit, from)
        .chain(first -> sql.rows(LATER_DECISIONS, unit, from)
            .chain(later -> sql.rows(MODEL, unit).chain(model -> facts.of(unit, from).map(missing -> accuracy(unit,
                groups(first, taxonomies.of(unit)), count(later.getFirst()[0]), model, missing))))));
  }

  private static Accuracy accuracy(String unit, List<Group> groups, long later, List<Object[]> model,
      Accuracy.Facts facts) {
    var months = months(groups);
    long decisions = months.stream().mapToLong(Accuracy.Month::decisions).sum();
    long accepted = months.stream().mapToLong(Accuracy.Month::accepted).sum();
    var lesson = model.stream().findFirst().map(row -> new Accuracy.Model((Integer) row[0], Moment.of(row[1])))
        .orElse(new Accuracy.Model(0, (Instant) null));
    return new Accuracy(unit, decisions, accepted, decisions - accepted + later, lesson, months, items(groups),
        facts);
  }

  private static List<Group> groups(List<Object[]> rows, Taxonomy taxonomy) {
    return rows.stream().map(row -> new Group((String) row[0], current(taxonomy, row[1]), current(taxonomy, row[2]),
        count(row[3]), count(row[4]), count(row[5]), count(row[6]), count(row[7]), count(row[8]))).toList();
  }

  private static List<Accuracy.Month> months(List<Group> groups) {
    var months = new TreeMap<String, Accuracy.Month>();
    for (var group : groups) {
      months.merge(group.month(),
          new Accuracy.Month(group.month(), group.decisions(), group.agreed() ? group.decisions() : 0,
              group.severity(), group.motive(), group.agreed() ? group.bothOthers() : 0, group.emotionSaid(),
              group.emotion()),
          Accuracy.Month::plus);
    }
    return List.copyOf(months.values());
  }

  private static List<Accuracy.ItemAgreement> items(List<Group> groups) {
    var decided = new TreeMap<String, Map<String, Long>>();
    var courses = new HashMap<String, TreeMap<String, Accuracy.ItemMonth>>();
    for (var group : groups) {
      decided.computeIfAbsent(group.item(), item -> new HashMap<>())
          .merge(group.suggested(), group.decisions(), Long::sum);
      courses.computeIfAbsent(group.item(), item -> new TreeMap<>()).merge(group.month(),
          new Accuracy.ItemMonth(group.month(), group.decisions(), group.agreed() ? group.decisions() : 0),
          (one, more) -> new Accuracy.ItemMonth(one.month(), one.decisions() + more.decisions(),
              one.agreed() + more.agreed()));
    }
    return decided.entrySet().stream().map(entry -> {
      var suggested = entry.getValue();
      var instead = suggested.entrySet().stream().filter(other -> !other.getKey().equals(entry.getKey()))
          .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey).orElse(null);
      return new Accuracy.ItemAgreement(entry.getKey(), suggested.values().stream().mapToLong(Long::longValue).sum(),
          suggested.getOrDefault(entry.getKey(), 0L), instead, List.copyOf(courses.get(entry.getKey()).values()));
    }).sorted(Comparator.comparingLong(Accuracy.ItemAgreement::decisions).reversed()).toList();
  }

  private static String current(Taxonomy taxonomy, Object code) {
    return taxonomy.current((String) code).map(Item::code).orElse(Item.OTHER);
  }

  private static long count(Object column) {
    return ((Number) column).longValue();
  }
}
