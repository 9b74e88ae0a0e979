package io.zerodistance.intake.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** Under which number of the same customer a matter goes on, and from which one it came; inside the open transaction. */
@ApplicationScoped
public class FollowUps {

  private static final String LATEST = """
      select goes_on_as from follow_up where business_unit = ?1 and number = ?2 order by at desc limit 1""";
  private static final String CAME_FROM = """
      select number from follow_up where business_unit = ?1 and goes_on_as = ?2""";

  @Inject
  Sql sql;

  /** @return null where it goes on nowhere */
  public Uni<String> latest(String businessUnit, String number) {
    return one(LATEST, businessUnit, number);
  }

  /** @return null for what began by itself */
  public Uni<String> origin(String businessUnit, String number) {
    return one(CAME_FROM, businessUnit, number);
  }

  private Uni<String> one(String query, String businessUnit, String number) {
    return sql.rows(query, businessUnit, number).map(rows -> rows.isEmpty() ? null : (String) rows.getFirst()[0]);
  }
}
