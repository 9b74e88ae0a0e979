package io.zerodistance.resolution.casefile;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/**
 * What happened to a case when we thought that we were done, until a person attends to it: each kind once, with its first and its newest time.
 * A person ends only what that person has seen; what came after it stays.
 */
@ApplicationScoped
public class LateNews {

  // Never the same instant twice: what comes while a person answers is not what that person has seen.
  private static final String NOTE = """
      insert into late_news (business_unit, number, what, at, newest) values (?1, ?2, ?3, ?4, ?4)
      on conflict (business_unit, number, what) do update
        set newest = greatest(excluded.newest, late_news.newest + interval '1 microsecond')""";
  private static final String OF_CASE =
      "select what, at, newest from late_news where business_unit = ?1 and number = ?2 order by newest, what";
  private static final String DELETE = "delete from late_news where business_unit = ?1 and number = ?2 and what = ?3";
  private static final String SEEN = DELETE + " and newest <= cast(?4 as timestamptz)";
  private static final String REST = """
      update late_news set at = newest
      where business_unit = ?1 and number = ?2 and what = ?3 and at <= cast(?4 as timestamptz)""";

  @Inject
  Sql sql;

  /** A customer's words after a proposed resolution or after the end; a payment that the bank sent back, or that was called off. */
  public enum What {
    CUSTOMER_WROTE,
    PAYMENT_CAME_BACK
  }

  /** {@code at}: since when a person is waited for; {@code newest}: when the last of it came, which is what a person who reads this has seen. */
  @RegisterForReflection
  public record News(What what, Instant at, Instant newest) {}

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

  /** The one that came last is the last. */
  public Uni<List<News>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number())
        .map(Row.each(row -> new News(What.valueOf(row.text(0)), row.instant(1), row.instant(2))));
  }

  /** The customer's own later word settled it. */
  public Uni<Void> overtaken(CaseFile file) {
    return sql.execute(DELETE, file.businessUnit(), file.number(), What.CUSTOMER_WROTE.name()).replaceWithVoid();
  }

  /** The customer got an answer, or the case is taken up, by somebody who saw the words until then; null for none of them. */
  public Uni<Void> answered(CaseFile file, Instant seen) {
    return seen == null ? Uni.createFrom().voidItem() : done(file, What.CUSTOMER_WROTE, seen).replaceWithVoid();
  }

  /** As much redress was granted in place of all that came back before that instant. */
  public Uni<Void> offeredAgain(CaseFile file, Instant proposed) {
    return done(file, What.PAYMENT_CAME_BACK, proposed).replaceWithVoid();
  }

  /** A person knows of all that came until then; whether there was any. */
  public Uni<Boolean> read(CaseFile file, Instant seen) {
    return done(file, What.CUSTOMER_WROTE, seen)
        .chain(words -> done(file, What.PAYMENT_CAME_BACK, seen).map(payments -> words + payments > 0));
  }

  private Uni<Integer> done(CaseFile file, What what, Instant seen) {
    return sql.execute(SEEN, file.businessUnit(), file.number(), what.name(), seen)
        .call(() -> sql.execute(REST, file.businessUnit(), file.number(), what.name(), seen));
  }

  private Uni<Void> note(CaseFile file, What what, Instant at) {
    return sql.execute(NOTE, file.businessUnit(), file.number(), what.name(), at).replaceWithVoid();
  }
}
