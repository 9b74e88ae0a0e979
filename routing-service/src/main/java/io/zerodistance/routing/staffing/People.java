package io.zerodistance.routing.staffing;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.skill.Tier;
import io.zerodistance.routing.store.Columns;

/** Reads and keeps people, each change with what was before; call inside a transaction. */
@ApplicationScoped
class People {
  private static final String SELECT = """
      select s.id, s.tier, s.team, s.languages, s.capacity, cast(s.shift as text), s.active,
        (select string_agg(k.dimension || ':' || k.level, ',') from staff_skill k
         where k.business_unit = s.business_unit and k.staff = s.id)
      from staff s where s.business_unit = ?1""";
  private static final String PAGE = SELECT + " and s.id > ?2 order by s.id limit ?3";
  private static final String ROSTER =
      SELECT + " and s.active and s.capacity > 0 and s.id > ?2 order by s.id limit ?3";
  private static final String SOME = SELECT + " and s.id = any (string_to_array(?2, ','))";
  private static final String SAVE =
      """
      insert into staff (business_unit, id, tier, team, languages, capacity, shift, active)
      values (?1, ?2, ?3, ?4, ?5, ?6, cast(cast(?7 as text) as jsonb), ?8)
      on conflict (business_unit, id) do update set tier = excluded.tier, team = excluded.team,
        languages = excluded.languages, capacity = excluded.capacity, shift = excluded.shift, active = excluded.active""";
  private static final String FORGET_SKILLS = "delete from staff_skill where business_unit = ?1 and staff = ?2";
  /** A level is one digit; what stands before its colon may have another. */
  private static final String LEARN = """
      insert into staff_skill (business_unit, staff, dimension, level)
      select ?1, ?2, left(skill, -2), cast(right(skill, 1) as smallint)
      from unnest(string_to_array(?3, ',')) as skill where skill <> ''""";
  private static final String NOTE = """
      insert into staff_change (business_unit, staff, before, after, through, changed_by, changed_at)
      values (?1, ?2, cast(cast(?3 as text) as jsonb), cast(cast(?4 as text) as jsonb), ?5, ?6, ?7)""";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;
  @Inject
  Clock clock;

  /** As a shift stands in its row. */
  @RegisterForReflection
  record StoredShift(String zone, Map<String, List<List<String>>> week, boolean fixed) {
    static StoredShift of(ShiftText.Shift shift) {
      return new StoredShift(PersonPolicy.ZONE, shift.week(), shift.fixed());
    }

    ShiftText.Shift shift() {
      return new ShiftText.Shift(week, fixed);
    }
  }

  /** Which way a change came. */
  enum Through {
    PAGE, IMPORT
  }

  Uni<List<Person>> page(String businessUnit, String after, int rows) {
    return sql.rows(PAGE, businessUnit, after, rows).map(found -> found.stream().map(this::read).toList());
  }

  /** Whoever is to be on a roster: at work here, and given work by routing. */
  Uni<List<Person>> onRoster(String businessUnit, String after, int rows) {
    return sql.rows(ROSTER, businessUnit, after, rows).map(found -> found.stream().map(this::read).toList());
  }

  Uni<List<Person>> named(String businessUnit, List<String> ids) {
    return sql.rows(SOME, businessUnit, String.join(",", ids)).map(found -> found.stream().map(this::read).toList());
  }

  Uni<Optional<Person>> find(String businessUnit, String id) {
    return named(businessUnit, List.of(id)).map(found -> found.stream().findFirst());
  }

  /** The same person again changes and notes nothing. */
  Uni<Void> save(String businessUnit, Person before, Person after, Through through, String by) {
    if (after.equals(before)) {
      return Uni.createFrom().voidItem();
    }
    var skills =
        String.join(",", after.skills().entrySet().stream().map(s -> s.getKey() + ":" + s.getValue()).toList());
    var shift = after.shift() == null ? null : write(StoredShift.of(ShiftText.parse(after.shift())));
    return sql.execute(SAVE, businessUnit, after.id(), after.tier().name(), after.team(),
        String.join(",", after.languages()), after.capacity(), shift, after.active())
        .chain(() -> sql.execute(FORGET_SKILLS, businessUnit, after.id()))
        .chain(() -> sql.execute(LEARN, businessUnit, after.id(), skills))
        .chain(() -> sql.execute(NOTE, businessUnit, after.id(), before == null ? null : write(before), write(after),
            through.name(), by, clock.instant()))
        .replaceWithVoid();
  }

  private Person read(Object[] values) {
    var row = new Columns(values);
    var skills = new TreeMap<String, Integer>();
    if (row.text(7) != null) {
      Arrays.stream(row.text(7).split(",")).map(skill -> skill.split(":(?=\\d+$)"))
          .forEach(skill -> skills.put(skill[0], Integer.valueOf(skill[1])));
    }
    return new Person(row.text(0), row.oneOf(Tier.class, 1), row.text(2), List.of(row.text(3).split(",")),
        row.number(4), skills, shift(row.text(5)), row.flag(6));
  }

  private String shift(String stored) {
    try {
      return stored == null ? null : ShiftText.write(json.readValue(stored, StoredShift.class).shift());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored shift is no week", e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a person cannot be written", e);
    }
  }
}
