package io.zerodistance.intake.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** Has a complaint found by what came to it as well, a moment after the open transaction. */
@ApplicationScoped
public class IndexAgain {

  private static final String QUEUE = "insert into search_pending (business_unit, number, later) values (?1, ?2, true)";

  @Inject
  Sql sql;

  public Uni<Void> index(String businessUnit, String number) {
    return sql.execute(QUEUE, businessUnit, number).replaceWithVoid();
  }
}
