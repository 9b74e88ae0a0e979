package io.zerodistance.intake.mention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.secret.HookSecrets;
import io.zerodistance.intake.unit.Moment;

/** The sources of a business unit; call inside a transaction. */
@ApplicationScoped
class Sources {

  private static final String ALL = """
      select business_unit, id, kind, name, address, every_minutes, active, polled_at, next_poll_at, failures, trouble
      from mention_source where business_unit = any (string_to_array(?1, ',')) order by business_unit, id limit 500""";
  private static final String ADD = """
      insert into mention_source (business_unit, id, kind, name, address, every_minutes, next_poll_at, changed_by, changed_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7) on conflict do nothing""";
  private static final String SWITCH = """
      update mention_source set active = ?3, next_poll_at = ?4, changed_by = ?5, changed_at = ?4
      where business_unit = any (string_to_array(?1, ',')) and id = ?2""";
  private static final String ACTIVE_HOOK = """
      select 1 from mention_source where business_unit = ?1 and id = ?2 and kind = 'HOOK' and active""";

  @Inject
  HookSecrets secrets;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** {@code kind}: FEED with an {@code address}, or HOOK with the {@code secret} that its calls are signed with. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Source(String businessUnit, String id, String kind, String name, String address, int everyMinutes,
      boolean active,
      Instant polledAt, Instant nextPollAt, int failures, String trouble, String hook, String secret) {}

  Uni<List<Source>> of(Scope scope) {
    return sql.rows(ALL, String.join(",", scope.businessUnits())).map(rows -> rows.stream().map(this::read).toList());
  }

  Uni<Void> add(String businessUnit, SourcePolicy.Accepted source, String by) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return sql.execute(ADD, businessUnit, source.id(), source.kind(), source.name(), source.address(),
        source.everyMinutes(), at, by).invoke(added -> {
          if (added == 0) {
            throw Problems.of(MentionProblems.SOURCE_TAKEN, "Choose another 'id', or switch the existing source on.");
          }
        }).replaceWithVoid();
  }

  Uni<Void> activate(Scope scope, String id, boolean active, String by) {
    return sql.execute(SWITCH, String.join(",", scope.businessUnits()), id, active,
        clock.instant().truncatedTo(ChronoUnit.MICROS), by).invoke(switched -> {
          if (switched == 0) {
            throw Problems.notFound();
          }
        }).replaceWithVoid();
  }

  Uni<Boolean> isActiveHook(String businessUnit, String id) {
    return sql.rows(ACTIVE_HOOK, businessUnit, id).map(rows -> !rows.isEmpty());
  }

  private Source read(Object[] row) {
    var unit = (String) row[0];
    var id = (String) row[1];
    boolean hook = row[2].equals("HOOK");
    return new Source(unit, id, (String) row[2], (String) row[3], (String) row[4], (Integer) row[5], (Boolean) row[6],
        Moment.of(row[7]), hook ? null : Moment.of(row[8]), (Integer) row[9], (String) row[10],
        hook ? "/api/mentions/hooks/" + unit + "/" + id : null, hook ? secrets.of(unit, id) : null);
  }
}
