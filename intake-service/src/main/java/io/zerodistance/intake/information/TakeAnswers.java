package io.zerodistance.intake.information;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.event.InformationReceived;
import io.zerodistance.messaging.outbox.Outbox;

/** Fits what a customer answered to what was asked; with the last answer the request is settled and the clock is ours. */
@ApplicationScoped
public class TakeAnswers {

  private static final String LOCK_OPEN = """
      select cast(id as text) from information_request where business_unit = ?1 and number = ?2 and state = 'OPEN'
      for update""";
  /** A later answer to the same question counts: people correct themselves while they write. */
  private static final String TAKE = """
      update information_asked set answer = ?4, answered_at = ?5, answered_by = ?6
      where business_unit = ?1 and request = cast(?2 as uuid) and code = ?3""";
  private static final String SETTLE =
      """
      update information_request r set state = 'ANSWERED', settled_at = ?3, next_check = null
      where business_unit = ?1 and id = cast(?2 as uuid) and state = 'OPEN' and not exists (
        select 1 from information_asked q where q.business_unit = r.business_unit and q.request = r.id and q.answer is null)""";

  @Inject
  TellCustomer customer;
  @Inject
  Outbox outbox;
  @Inject
  Sql sql;

  /** Before the caller's own outbox entries: the request's row is locked first everywhere. Blank answers answer nothing. */
  public Uni<Void> take(String businessUnit, String number, Map<String, String> answers, Instant at) {
    if (answers == null || answers.values().stream().allMatch(String::isBlank)) {
      return Uni.createFrom().voidItem();
    }
    return lockOpen(businessUnit, number).chain(open -> open.isEmpty() ? Uni.createFrom().voidItem()
        : take(businessUnit, number, open.get(), answers, null, at));
  }

  /** The id of the request that is waited for; its row is locked. */
  Uni<Optional<String>> lockOpen(String businessUnit, String number) {
    return sql.rows(LOCK_OPEN, businessUnit, number)
        .map(rows -> rows.stream().findFirst().map(row -> (String) row[0]));
  }

  /**
   * Of a request whose row is locked.
   *
   * @param by the colleague who wrote them down, or null for the customer
   */
  Uni<Void> take(String businessUnit, String number, String request, Map<String, String> answers, String by,
      Instant at) {
    var chain = Uni.createFrom().voidItem();
    for (var answer : answers.entrySet()) {
      if (!answer.getValue().isBlank()) {
        chain =
            chain.chain(
                () -> sql.execute(TAKE, businessUnit, request, answer.getKey(), answer.getValue().strip(), at, by)
                    .replaceWithVoid());
      }
    }
    return chain.chain(() -> sql.execute(SETTLE, businessUnit, request, at))
        .chain(settled -> settled == 0 ? Uni.createFrom().voidItem()
            : customer.tell(businessUnit, number, request, at, TellCustomer.News.ANSWERED)
                .chain(() -> outbox.append(new InformationReceived(number, businessUnit, at, request))));
  }
}
