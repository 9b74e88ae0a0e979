package io.zerodistance.intake.information;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.event.InformationReceived;
import io.zerodistance.messaging.outbox.Outbox;

/**
 * Takes what a customer wrote back by mail, text message or chat while we wait for answers. What fits the questions answers them; what
 * does not ends the waiting all the same, for the next step is ours: a person reads it, notes the answers, and asks again what is missing.
 */
@ApplicationScoped
public class TakeReply {

  private static final String UNANSWERED = """
      select code, position from information_asked
      where business_unit = ?1 and request = cast(?2 as uuid) and answer is null order by position""";
  private static final String END = """
      update information_request set state = 'ANSWERED', settled_at = ?3, replied_at = ?3, next_check = null
      where business_unit = ?1 and id = cast(?2 as uuid)""";

  @Inject
  TakeAnswers takeAnswers;
  @Inject
  TellCustomer customer;
  @Inject
  Outbox outbox;
  @Inject
  Sql sql;

  /** Before the caller's own outbox entries: the request's row is locked first everywhere. */
  public Uni<Void> take(String businessUnit, String number, String reply, Instant at) {
    return takeAnswers.lockOpen(businessUnit, number).chain(open -> open.isEmpty() ? Uni.createFrom().voidItem()
        : take(businessUnit, number, open.get(), reply, at));
  }

  private Uni<Void> take(String businessUnit, String number, String request, String reply, Instant at) {
    return sql.rows(UNANSWERED, businessUnit, request).map(TakeReply::open).chain(open -> {
      var answers = ReplyPolicy.fit(reply, open);
      return answers.isEmpty() ? end(businessUnit, number, request, at)
          : takeAnswers.take(businessUnit, number, request, answers, null, at);
    });
  }

  private Uni<Void> end(String businessUnit, String number, String request, Instant at) {
    return sql.execute(END, businessUnit, request, at)
        .chain(() -> customer.tell(businessUnit, number, request, at, TellCustomer.News.ANSWERED))
        .chain(() -> outbox.append(new InformationReceived(number, businessUnit, at, request)));
  }

  private static List<ReplyPolicy.Open> open(List<Object[]> rows) {
    return rows.stream().map(row -> new ReplyPolicy.Open((String) row[0], ((Number) row[1]).intValue())).toList();
  }
}
