package io.zerodistance.intake.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** The versions of a unit's policy page: one draft at most, one published; what was published is never edited. */
@ApplicationScoped
class PolicyPages {

  private static final String ALL = """
      select version, state, cast(sections as text), edited_by, edited_at, published_by, published_at from policy_page
      where business_unit = ?1 order by version desc limit 50""";
  private static final String LOCK =
      "select 1 from (select pg_advisory_xact_lock(hashtext('policy_page|' || ?1))) as l";
  private static final String INSERT = """
      insert into policy_page (business_unit, version, state, sections, edited_by, edited_at)
      values (?1, ?2, 'DRAFT', cast(cast(?3 as text) as jsonb), ?4, ?5)""";
  private static final String UPDATE = """
      update policy_page set sections = cast(cast(?3 as text) as jsonb), edited_by = ?4, edited_at = ?5
      where business_unit = ?1 and version = ?2 and state = 'DRAFT'""";
  private static final String REPLACE =
      "update policy_page set state = 'REPLACED' where business_unit = ?1 and state = 'PUBLISHED'";
  private static final String PUBLISH = """
      update policy_page set state = 'PUBLISHED', published_by = ?3, published_at = ?4
      where business_unit = ?1 and version = ?2 and state = 'DRAFT'""";

  /** {@code state}: DRAFT, PUBLISHED or REPLACED. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Version(int version, String state, List<Section> sections, String editedBy, Instant editedAt,
      String publishedBy, Instant publishedAt) {}

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;
  @Inject
  Clock clock;

  Uni<List<Version>> all(String unit) {
    return sql.rows(ALL, unit).map(rows -> rows.stream().map(this::read).toList());
  }

  Uni<Optional<Version>> published(String unit) {
    return all(unit).map(all -> all.stream().filter(one -> one.state().equals("PUBLISHED")).findFirst());
  }

  /** @param seen the newest version that the editor saw, 0 for none; another one is refused with 412 */
  Uni<List<Version>> draft(String unit, List<Section> sections, int seen, String by) {
    return sql.rows(LOCK, unit).chain(() -> all(unit)).chain(all -> {
      int newest = all.isEmpty() ? 0 : all.getFirst().version();
      if (newest != seen) {
        throw Problems.of(PolicyProblems.EDITED_MEANWHILE, "Read the page again, then edit its newest version.");
      }
      boolean open = !all.isEmpty() && all.getFirst().state().equals("DRAFT");
      return sql.execute(open ? UPDATE : INSERT, unit, open ? newest : newest + 1, write(sections), by, now());
    }).chain(() -> all(unit));
  }

  Uni<List<Version>> publish(String unit, int version, String by) {
    return sql.rows(LOCK, unit).chain(() -> sql.execute(REPLACE, unit))
        .chain(() -> sql.execute(PUBLISH, unit, version, by, now())).invoke(rows -> {
          if (rows != 1) {
            throw Problems.of(PolicyProblems.NO_DRAFT, "Save a draft first, then publish that version.");
          }
        }).chain(() -> all(unit));
  }

  private Version read(Object[] row) {
    return new Version((Integer) row[0], (String) row[1], sections((String) row[2]), (String) row[3],
        Moment.of(row[4]), (String) row[5], Moment.of(row[6]));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private String write(List<Section> sections) {
    try {
      return json.writeValueAsString(sections);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("sections cannot be written");
    }
  }

  private List<Section> sections(String written) {
    try {
      return json.readValue(written, new TypeReference<>() {});
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("sections cannot be read");
    }
  }
}
