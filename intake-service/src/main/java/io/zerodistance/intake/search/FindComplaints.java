package io.zerodistance.intake.search;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.secret.PersonKeys;
import io.zerodistance.intake.unit.Moment;

/** Finds complaints of a scope, newest first, by everything that the question may mean. Inside the open transaction. */
@ApplicationScoped
class FindComplaints {

  private static final String COLUMNS = """
      c.number, c.business_unit, c.status, c.severity, c.safety, coalesce(c.item, c.suggested_item), c.order_reference, c.handler,
        c.received_at, c.text, later.words""";
  private static final String BY_NUMBER = "select " + COLUMNS + " from complaint c" + LaterWords.JOIN
      + " where c.business_unit = any (string_to_array(?1, ',')) and c.number = ?2";
  private static final String BY_WORDS = "select " + COLUMNS + """
       from find_by_words(string_to_array(cast(?1 as text), ','), cast(cast(?2 as text) as bigint[]), ?3, ?4, ?5,
        (select cast(coalesce(floor(extract(epoch from min(first.received_at)) / 1209600), 9999) as int)
          from unnest(string_to_array(cast(?1 as text), ',')) as unit cross join lateral (
            select received_at from complaint where business_unit = unit order by received_at, number limit 1) as first), ?6) f
      join complaint c on c.business_unit = f.business_unit and c.number = f.number""" + LaterWords.JOIN + """
      order by c.received_at desc, c.number desc""";
  private static final String BY_KEYS = "select " + COLUMNS + """
      , f.keys && cast(cast(?2 as text) as bigint[]), f.keys && cast(cast(?3 as text) as bigint[])
      from find_by_keys(cast(cast(?2 as text) as bigint[]) || cast(cast(?3 as text) as bigint[]), ?4, ?5, ?6) f
      join complaint c on c.business_unit = f.business_unit and c.number = f.number""" + LaterWords.JOIN + """
      where c.business_unit = any (string_to_array(?1, ','))
      order by c.received_at desc, c.number desc""";
  /** Later than any complaint, and within what PostgreSQL and the clock can say. */
  private static final Cursor START = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), "");

  @Inject
  Sql sql;
  @Inject
  PersonKeys people;

  /** At most {@code limit} + 1 complaints after the cursor; the one too many only tells that there is more. */
  Uni<List<FoundComplaint>> find(Scope scope, SearchQuestion question, Cursor after, Instant now, int limit) {
    if (scope.businessUnits().isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    var units = new TreeSet<>(scope.businessUnits());
    var list = String.join(",", units);
    if (question.number().isPresent()) {
      return after != null ? Uni.createFrom().item(List.of())
          : sql.rows(BY_NUMBER, list, question.number().get())
              .map(rows -> rows.stream().map(row -> found(row, Set.of(FoundComplaint.By.NUMBER), question)).toList());
    }
    var from = after == null ? START : after;
    var newest = SearchKeys.fortnight(from.at().isAfter(now) ? now.plusSeconds(86_400) : from.at());
    var unit = units.size() == 1 ? LongStream.of(SearchKeys.unit(units.first())) : LongStream.empty();
    var words = LongStream.concat(SearchKeys.words(question.words()), unit);
    return sql.rows(BY_WORDS, list, SearchKeys.array(words), from.at(), from.key(), newest, limit + 1)
        .chain(byWords -> sql
            .rows(BY_KEYS, list, SearchKeys.array(units.stream().flatMapToLong(each -> question.persons(people, each))),
                SearchKeys.array(units.stream().flatMapToLong(question::orders)), from.at(), from.key(), limit + 1)
            .map(byKeys -> merge(byWords, byKeys, question, limit + 1)));
  }

  private static List<FoundComplaint> merge(List<Object[]> byWords, List<Object[]> byKeys, SearchQuestion question,
      int most) {
    Map<String, Object[]> rows = new LinkedHashMap<>();
    Map<String, Set<FoundComplaint.By>> by = new LinkedHashMap<>();
    for (var row : byWords) {
      rows.put((String) row[0], row);
      by.put((String) row[0], EnumSet.of(FoundComplaint.By.TEXT));
    }
    for (var row : byKeys) {
      rows.putIfAbsent((String) row[0], row);
      var how = by.computeIfAbsent((String) row[0], number -> EnumSet.noneOf(FoundComplaint.By.class));
      if ((Boolean) row[11]) {
        how.add(FoundComplaint.By.PERSON);
      }
      if ((Boolean) row[12]) {
        how.add(FoundComplaint.By.ORDER);
      }
    }
    return rows.entrySet().stream().map(entry -> found(entry.getValue(), by.get(entry.getKey()), question))
        .sorted((one, other) -> one.receivedAt().equals(other.receivedAt()) ? other.number().compareTo(one.number())
            : other.receivedAt().compareTo(one.receivedAt()))
        .limit(most).toList();
  }

  private static FoundComplaint found(Object[] row, Set<FoundComplaint.By> by, SearchQuestion question) {
    return new FoundComplaint((String) row[0], (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4],
        (String) row[5], (String) row[6], (String) row[7], Moment.of(row[8]), by.stream().sorted().toList(),
        Excerpt.of((String) row[9], (String) row[10], question.marks()));
  }
}
