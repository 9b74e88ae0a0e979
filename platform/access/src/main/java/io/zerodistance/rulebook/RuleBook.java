package io.zerodistance.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** The versions of rules; call inside a transaction. Templates can be read in every scope, and written in the group's. */
@ApplicationScoped
public class RuleBook {
  /** Owner of the templates. */
  public static final String GROUP = "group";
  private static final String COLUMNS =
      "business_unit, subject, version, valid_from, cast(content as text), source, because, changed_by, changed_at";
  private static final String IN_FORCE = "select distinct on (business_unit) " + COLUMNS + """
       from rule_version
      where business_unit in ('group', ?1) and subject = ?2 and valid_from <= ?3
      order by business_unit, valid_from desc, version desc""";
  private static final String AS_OF = "select distinct on (business_unit) " + COLUMNS + """
       from rule_version
      where business_unit in ('group', ?1) and subject = ?2 and valid_from <= ?3 and changed_at <= ?4
      order by business_unit, valid_from desc, version desc""";
  private static final String ALL_IN_FORCE = "select distinct on (business_unit, subject) " + COLUMNS + """
       from rule_version
      where business_unit in ('group', ?1) and subject = any(string_to_array(?2, ',')) and valid_from <= ?3
      order by business_unit, subject, valid_from desc, version desc""";
  private static final String LATER_DAYS = """
      select distinct valid_from from rule_version
      where business_unit in ('group', ?1) and subject = ?2 and valid_from > ?3 order by valid_from""";
  private static final String NUMBERED = "select " + COLUMNS + """
       from rule_version
      where subject = ?2 and (business_unit = 'group' and version = ?3 or business_unit = ?1 and version = ?4)""";
  private static final String LATEST = "select " + COLUMNS + """
       from rule_version
      where business_unit = ?1 and subject = ?2 order by version desc limit 1""";
  private static final String HISTORY = "select " + COLUMNS + """
       from rule_version
      where business_unit = ?1 and subject = ?2 and version < ?3 order by version desc limit ?4""";
  /** The key refuses the second of two who change at once; each waits for the other here. */
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtextextended('rules of ' || ?1 || ' ' || ?2, 0)) as text)";
  private static final String ADD = """
      insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by,
        changed_at)
      values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as jsonb), ?6, ?7, ?8, ?9)""";

  @Inject
  Sql sql;

  /** Both layers as they hold on a day; a later version that is valid from the same day counts. */
  public Uni<RuleLayers> inForce(String businessUnit, Subject subject, LocalDate day) {
    return sql.rows(IN_FORCE, businessUnit, subject.name(), day).map(rows -> layers(rows, businessUnit, subject));
  }

  /** Both layers as they held on the day of {@code at}; a version that was saved for it after {@code saved} does not count. */
  public Uni<RuleLayers> asOf(String businessUnit, Subject subject, Instant at, Instant saved) {
    return sql.rows(AS_OF, businessUnit, subject.name(), RuleDay.of(at), saved)
        .map(rows -> layers(rows, businessUnit, subject));
  }

  /** Both layers of several subjects on a day with one question; each of them has an answer. */
  public <S extends Subject> Uni<Map<S, RuleLayers>> inForce(String businessUnit, List<S> subjects, LocalDate day) {
    var names = subjects.stream().map(Subject::name).collect(Collectors.joining(","));
    return sql.rows(ALL_IN_FORCE, businessUnit, names, day).map(rows -> {
      var all = new LinkedHashMap<S, RuleLayers>();
      subjects.forEach(subject -> all.put(subject,
          layers(rows.stream().filter(row -> row[1].equals(subject.name())).toList(), businessUnit, subject)));
      return all;
    });
  }

  /** Days after the given one on which a version of the group or of the unit begins to hold. */
  public Uni<List<LocalDate>> daysAfter(String businessUnit, Subject subject, LocalDate day) {
    return sql.rows(LATER_DAYS, businessUnit, subject.name(), day)
        .map(rows -> rows.stream().map(row -> (LocalDate) row[0]).toList());
  }

  /** The layers that {@link RuleLayers#number()} named. */
  public Uni<RuleLayers> numbered(String businessUnit, Subject subject, int number) {
    return sql.rows(NUMBERED, businessUnit, subject.name(), RuleLayers.groupOf(number), RuleLayers.unitOf(number))
        .map(rows -> layers(rows, businessUnit, subject));
  }

  /** The newest version of one owner, whether it holds already or not. */
  public Uni<Optional<RuleVersion>> latest(String owner, Subject subject) {
    return sql.rows(LATEST, owner, subject.name())
        .map(rows -> rows.stream().map(row -> read(row, subject)).findFirst());
  }

  /** The newest version of one owner; nobody else adds one until the transaction ends. */
  public Uni<Optional<RuleVersion>> lockLatest(String owner, Subject subject) {
    return sql.rows(LOCK, owner, subject.name()).chain(() -> latest(owner, subject));
  }

  /** Versions before the given one, newest first. */
  public Uni<List<RuleVersion>> history(String owner, Subject subject, int before, int rows) {
    return sql.rows(HISTORY, owner, subject.name(), before, rows)
        .map(found -> found.stream().map(row -> read(row, subject)).toList());
  }

  public Uni<Void> add(RuleVersion v) {
    return sql.execute(ADD, v.owner(), v.subject().name(), v.version(), v.validFrom(), v.content(), v.source(),
        v.because(), v.changedBy(), v.changedAt()).replaceWithVoid();
  }

  private static RuleLayers layers(List<Object[]> rows, String businessUnit, Subject subject) {
    var found = rows.stream().map(row -> read(row, subject)).toList();
    return new RuleLayers(of(found, GROUP), GROUP.equals(businessUnit) ? Optional.empty() : of(found, businessUnit));
  }

  private static Optional<RuleVersion> of(List<RuleVersion> versions, String owner) {
    return versions.stream().filter(v -> v.owner().equals(owner)).findFirst();
  }

  private static RuleVersion read(Object[] row, Subject subject) {
    return new RuleVersion(text(row[0]), subject, ((Number) row[2]).intValue(), (LocalDate) row[3], text(row[4]),
        text(row[5]), text(row[6]), text(row[7]), instant(row[8]));
  }

  static String text(Object column) {
    return column == null ? null : column.toString();
  }

  static Instant instant(Object column) {
    return column instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) column;
  }
}
