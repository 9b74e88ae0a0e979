package io.zerodistance.feedback.invitation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.feedback.Row;

/** Reads the invitations of a case, one per round. */
@ApplicationScoped
public class Invitations {

  private static final String OF_CASE =
      "select " + Invitation.COLUMNS + " from invitation where business_unit = ?1 and number = ?2 order by round";
  private static final String NEWEST_LOCKED = "select " + Invitation.COLUMNS
      + " from invitation where business_unit = ?1 and number = ?2 order by round desc limit 1 for update";
  private static final String KNOWN = "select 1 from surveyed_case where business_unit = ?1 and number = ?2";

  @Inject
  Sql sql;

  public Uni<List<Invitation>> ofCase(String businessUnit, String number) {
    return sql.rows(OF_CASE, businessUnit, number)
        .map(rows -> rows.stream().map(Row::new).map(Invitation::of).toList());
  }

  public Uni<Boolean> knowsCase(String businessUnit, String number) {
    return sql.rows(KNOWN, businessUnit, number).map(rows -> !rows.isEmpty());
  }

  /** @return null when the case was never closed */
  Uni<Invitation> newestLocked(String businessUnit, String number) {
    return sql.rows(NEWEST_LOCKED, businessUnit, number)
        .map(rows -> rows.isEmpty() ? null : Invitation.of(new Row(rows.getFirst())));
  }
}
