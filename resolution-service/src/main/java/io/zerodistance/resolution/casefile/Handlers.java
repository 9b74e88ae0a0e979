package io.zerodistance.resolution.casefile;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** Who handles a case now and who did first; kept even before the case file exists, because topics are not ordered among each other. */
@ApplicationScoped
class Handlers {

  private static final String ASSIGN = """
      insert into case_handler (business_unit, number, handler, first_handler, assigned_at)
      values (?1, ?2, ?3, ?3, ?4)
      on conflict (business_unit, number) do update set handler = excluded.handler,
        first_handler = coalesce(case_handler.first_handler, excluded.handler), assigned_at = excluded.assigned_at""";
  private static final String RELEASE = """
      update case_handler set handler = null, assigned_at = ?4
      where business_unit = ?1 and number = ?2 and handler = ?3""";

  @Inject
  Sql sql;

  Uni<Void> assign(String businessUnit, String number, String staff, Instant at) {
    return sql.execute(ASSIGN, businessUnit, number, staff, at).replaceWithVoid();
  }

  Uni<Void> release(String businessUnit, String number, String staff, Instant at) {
    return sql.execute(RELEASE, businessUnit, number, staff, at).replaceWithVoid();
  }
}
