package io.zerodistance.resolution.casefile;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/** What happened to a case when we thought that we were done, until a person attends to it; each kind once, with its first time. */
@ApplicationScoped
public class LateNews {

  private static final String NOTE = """
      insert into late_news (business_unit, number, what, at) values (?1, ?2, ?3, ?4) on conflict do nothing""";
  private static final String OF_CASE =
      "select what, at from late_news where business_unit = ?1 and number = ?2 order by at, what";
  private static final String HEED = "delete from late_news where business_unit = ?1 and number = ?2 and what = ?3";
  private static final String HEED_ALL = "delete from late_news where business_unit = ?1 and number = ?2";

  @Inject
  Sql sql;

  /** A customer's words after a proposed resolution or after the end; a payment that the bank sent back. */
  public enum What {
    CUSTOMER_WROTE,
    PAYMENT_CAME_BACK
  }

  @RegisterForReflection
  public record News(What what, Instant at) {}

  /** On an open case they reach the handler anyway. */
  public Uni<Void> customerWrote(CaseFile file, Instant at) {
    return file.state() == CaseState.OPEN ? Uni.createFrom().voidItem() : note(file, What.CUSTOMER_WROTE, at);
  }

  public Uni<Void> paymentCameBack(CaseFile file, Instant at) {
    return note(file, What.PAYMENT_CAME_BACK, at);
  }

  /** An answer that found no offer waits for a person whatever the state: the customer believes that it counts. */
  public Uni<Void> answerMovedNothing(CaseFile file, Instant at) {
    return note(file, What.CUSTOMER_WROTE, at);
  }

  public Uni<List<News>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number())
        .map(Row.each(row -> new News(What.valueOf(row.text(0)), row.instant(1))));
  }

  /** The customer got an answer, or the customer's word settled it. */
  public Uni<Void> answered(CaseFile file) {
    return sql.execute(HEED, file.businessUnit(), file.number(), What.CUSTOMER_WROTE.name()).replaceWithVoid();
  }

  /** A person knows of all of it. */
  public Uni<Void> heeded(CaseFile file) {
    return sql.execute(HEED_ALL, file.businessUnit(), file.number()).replaceWithVoid();
  }

  private Uni<Void> note(CaseFile file, What what, Instant at) {
    return sql.execute(NOTE, file.businessUnit(), file.number(), what.name(), at).replaceWithVoid();
  }
}
