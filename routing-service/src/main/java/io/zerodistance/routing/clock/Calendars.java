package io.zerodistance.routing.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.store.Briefly;
import io.zerodistance.routing.store.Columns;

/** The stored calendars of the business units; versions never change, so each is read once. Call inside a transaction. */
@ApplicationScoped
public class Calendars {
  private static final TypeReference<Map<String, List<List<String>>>> DAYS = new TypeReference<>() {};
  private static final String VERSIONS = """
      select version, valid_from, zone from calendar where business_unit = ?1 order by valid_from desc, version desc""";
  private static final String VERSION = """
      select c.zone, cast(c.week as text),
        (select cast(jsonb_object_agg(to_char(o.day, 'YYYY-MM-DD'), o.hours) as text) from calendar_override o
         where o.business_unit = c.business_unit and o.version = c.version)
      from calendar c where c.business_unit = ?1 and c.version = ?2""";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;

  private final Map<Key, VersionedCalendar> read = new ConcurrentHashMap<>();

  private record Key(String businessUnit, int version) {}

  private final Briefly<String, List<Validity>> validities = new Briefly<>();

  private record Validity(int version, LocalDate from, ZoneId zone) {}

  /** @throws IllegalStateException when the unit has no calendar for that day; seeds give every unit one */
  public Uni<VersionedCalendar> inForce(String businessUnit, Instant at) {
    return validities.get(businessUnit, () -> validities(businessUnit)).chain(newestFirst -> version(businessUnit,
        newestFirst.stream().filter(v -> !v.from().isAfter(LocalDate.ofInstant(at, v.zone()))).findFirst()
            .orElseThrow(() -> new IllegalStateException("no calendar of " + businessUnit + " covers " + at))
            .version()));
  }

  private Uni<List<Validity>> validities(String businessUnit) {
    return sql.rows(VERSIONS, businessUnit).map(rows -> rows.stream().map(Columns::new)
        .map(row -> new Validity(row.number(0), row.date(1), ZoneId.of(row.text(2)))).toList());
  }

  public Uni<VersionedCalendar> version(String businessUnit, int version) {
    var key = new Key(businessUnit, version);
    var known = read.get(key);
    if (known != null) {
      return Uni.createFrom().item(known);
    }
    return sql.rows(VERSION, businessUnit, version).map(rows -> {
      var row = new Columns(rows.getFirst());
      var calendar = BusinessCalendar.parse(row.text(0), days(row.text(1)), days(row.text(2)));
      var stored = new VersionedCalendar(version, new BusinessClock(calendar));
      read.put(key, stored);
      return stored;
    });
  }

  private Map<String, List<List<String>>> days(String text) {
    try {
      return text == null ? Map.of() : json.readValue(text, DAYS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored calendar holds no days", e);
    }
  }
}
