package io.zerodistance.routing.escalation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.deadline.Ladder.GoesTo;
import io.zerodistance.routing.servicelevel.DeadlineKind;
import io.zerodistance.routing.store.Columns;

/** Escalations, appended; the key lets each level of a deadline happen once. Call inside a transaction. */
@ApplicationScoped
public class EscalationRepository {
  private static final String APPEND = """
      insert into escalation (business_unit, number, deadline, round, level, goes_to, staff, because, at)
      values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text), ?8, ?9) on conflict do nothing""";
  private static final String FIND = """
      select deadline, round, level, goes_to, staff, because, at from escalation
      where business_unit = ?1 and number = ?2 order by at, deadline, level""";
  private static final String OWNER = """
      select owner from routed_case where business_unit = ?1 and number = ?2 and state = 'ASSIGNED'""";
  private static final String OF_TIER = """
      select id from staff where business_unit = ?1 and tier = ?2 and active
      order by presence = 'ON_DUTY' desc, load, id limit 1""";

  @Inject
  Sql sql;

  /** False when this level was told before. */
  Uni<Boolean> append(String businessUnit, String number, Escalation e) {
    return sql.execute(APPEND, businessUnit, number, e.deadline().name(), e.round(), e.level(), e.goesTo().name(),
        e.to(), e.because(), e.at()).map(rows -> rows == 1);
  }

  public Uni<List<Escalation>> of(String businessUnit, String number) {
    return sql.rows(FIND, businessUnit, number).map(rows -> rows.stream().map(Columns::new)
        .map(row -> new Escalation(row.oneOf(DeadlineKind.class, 0), row.number(1), row.number(2),
            row.oneOf(GoesTo.class, 3), row.text(4), row.text(5), row.instant(6)))
        .toList());
  }

  /** Who stands on a level; the seniors in place of an owner where nobody has the case; null when that is vacant, and for the group. */
  Uni<String> standsOn(GoesTo level, String businessUnit, String number) {
    return switch (level) {
      case OWNER -> one(sql.rows(OWNER, businessUnit, number)).chain(owner -> owner != null
          ? Uni.createFrom().item(owner) : standsOn(GoesTo.SENIOR, businessUnit, number));
      case SENIOR, SUPERVISOR, MANAGER -> one(sql.rows(OF_TIER, businessUnit, level.name()));
      case GROUP -> Uni.createFrom().nullItem();
    };
  }

  private static Uni<String> one(Uni<List<Object[]>> rows) {
    return rows.map(found -> found.isEmpty() ? null : (String) found.getFirst()[0]);
  }
}
