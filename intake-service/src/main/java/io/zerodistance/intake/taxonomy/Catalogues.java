package io.zerodistance.intake.taxonomy;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** Reads and writes taxonomies and their versions in the open transaction. */
@ApplicationScoped
class Catalogues {

  private static final String VERSION =
      "select coalesce(max(version), 0) from taxonomy_change where business_unit = ?1";
  private static final String DIMENSIONS =
      "select code, zh, en, position from taxonomy_dimension where business_unit = ?1 order by position, code";
  private static final String ITEMS = """
      select code, dimension, zh, en, rollup, position, retired_on, successor from taxonomy_item
      where business_unit = ?1 order by position, code""";
  private static final String PUT_DIMENSION =
      """
      insert into taxonomy_dimension (business_unit, code, zh, en, position) values (?1, ?2, ?3, ?4, ?5)
      on conflict (business_unit, code) do update set zh = excluded.zh, en = excluded.en, position = excluded.position""";
  private static final String PUT_ITEM = """
      insert into taxonomy_item (business_unit, code, dimension, zh, en, rollup, position, valid_from, retired_on, successor)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(cast(?9 as text) as date), cast(?10 as text))
      on conflict (business_unit, code) do update set dimension = excluded.dimension, zh = excluded.zh, en = excluded.en,
        rollup = excluded.rollup, position = excluded.position, retired_on = excluded.retired_on,
        successor = excluded.successor""";
  private static final String REMOVE = "delete from taxonomy_dimension where business_unit = ?1 and code = ?2";
  private static final String APPEND = """
      insert into taxonomy_change (business_unit, version, action, level, code, before, after, reason, undoes, changed_by,
        changed_at)
      values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as text) as jsonb), cast(cast(?7 as text) as jsonb), ?8, cast(cast(?9 as text) as int),
        ?10, ?11)
      on conflict do nothing""";
  private static final String CHANGES = """
      select version, action, level, code, cast(before as text), cast(after as text), reason, undoes, changed_by, changed_at
      from taxonomy_change where business_unit = ?1 and version < ?2 order by version desc limit ?3""";

  @Inject
  Sql sql;
  @Inject
  Rollups rollups;
  @Inject
  ObjectMapper json;

  Uni<Catalogue> read(String unit) {
    return sql.rows(VERSION, unit).map(rows -> (Integer) rows.getFirst()[0])
        .chain(version -> sql.rows(DIMENSIONS, unit).chain(dimensions -> sql.rows(ITEMS, unit)
            .chain(items -> rollups.all().map(groups -> new Catalogue(version,
                dimensions.stream().map(Catalogues::dimension).toList(), items.stream().map(Catalogues::item).toList(),
                groups)))));
  }

  /** Writes the row as it shall be; null removes a dimension. */
  Uni<Void> put(String unit, Level level, String code, Entry entry, LocalDate today) {
    if (entry == null) {
      return sql.execute(REMOVE, unit, code).replaceWithVoid();
    }
    var written = switch (level) {
      case DIMENSION -> sql.execute(PUT_DIMENSION, unit, code, entry.zh(), entry.en(), entry.position());
      case ITEM -> sql.execute(PUT_ITEM, unit, code, entry.dimension(), entry.zh(), entry.en(), entry.rollup(),
          entry.position(), today, entry.retiredOn() == null ? null : entry.retiredOn().toString(), entry.successor());
    };
    return written.replaceWithVoid();
  }

  /** @return a failure 412 when the version was taken by somebody else */
  Uni<Void> append(String unit, Change change) {
    return sql.execute(APPEND, unit, change.version(), change.action(), change.level().name(), change.code(),
        write(change.before()), write(change.after()), change.reason(),
        change.undoes() == null ? null : change.undoes().toString(), change.changedBy(), change.changedAt())
        .invoke(appended -> {
          if (appended == 0) {
            throw TaxonomyProblems.changedMeanwhile();
          }
        }).replaceWithVoid();
  }

  /** Newest first, those before the given version. */
  Uni<List<Change>> changes(String unit, int before, int limit) {
    return sql.rows(CHANGES, unit, before, limit).map(rows -> rows.stream().map(this::change).toList());
  }

  private Change change(Object[] row) {
    return new Change((Integer) row[0], (String) row[1], Level.valueOf((String) row[2]), (String) row[3],
        entry((String) row[4]), entry((String) row[5]), (String) row[6], (Integer) row[7], (String) row[8],
        Moment.of(row[9]));
  }

  private static Entry dimension(Object[] row) {
    return Entry.dimension((String) row[0], (String) row[1], (String) row[2], (Integer) row[3]);
  }

  private static Entry item(Object[] row) {
    return new Entry((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
        (Integer) row[5], row[6] == null ? null : LocalDate.parse(row[6].toString()), (String) row[7]);
  }

  private String write(Entry entry) {
    try {
      return entry == null ? null : json.writeValueAsString(entry);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Entry entry(String written) {
    try {
      return written == null ? null : json.readValue(written, Entry.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("version cannot be read", unreadable);
    }
  }
}
