package io.zerodistance.intake.information;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.event.InformationLapsed;
import io.zerodistance.intake.event.InformationLapsed.Because;
import io.zerodistance.intake.unit.Moment;
import io.zerodistance.messaging.outbox.Outbox;

/** Reminds the customer once, and at the end tells that we go on with what we know. */
@ApplicationScoped
class RemindOrLapse {

  /** A replica that finds the row locked leaves it to the other. */
  private static final String LOCK =
      """
      select number, lapses_at, reminded_at from information_request
      where business_unit = ?1 and id = cast(?2 as uuid) and state = 'OPEN' and next_check <= ?3 for update skip locked""";
  private static final String LAPSE = """
      update information_request set state = 'LAPSED', settled_at = ?3, next_check = null
      where business_unit = ?1 and id = cast(?2 as uuid)""";
  private static final String REMIND = """
      update information_request set reminded_at = ?3, lapses_at = ?4, next_check = ?4
      where business_unit = ?1 and id = cast(?2 as uuid)""";

  /** After a stop of ours the reminder comes late; then the end waits for it. */
  private static final Duration AT_LEAST = Duration.ofDays(1);

  @Inject
  TellCustomer customer;
  @Inject
  Outbox outbox;
  @Inject
  Sql sql;

  Uni<Void> look(String businessUnit, String request, Instant now) {
    return sql.rows(LOCK, businessUnit, request, now).chain(rows -> {
      if (rows.isEmpty()) {
        return Uni.createFrom().voidItem();
      }
      var number = (String) rows.getFirst()[0];
      if (rows.getFirst()[2] == null) {
        return sql.execute(REMIND, businessUnit, request, now, later(Moment.of(rows.getFirst()[1]), now.plus(AT_LEAST)))
            .chain(() -> customer.tell(businessUnit, number, request, now, TellCustomer.News.REMINDED));
      }
      return sql.execute(LAPSE, businessUnit, request, now)
          .chain(() -> customer.tell(businessUnit, number, request, now, TellCustomer.News.LAPSED))
          .chain(() -> outbox.append(new InformationLapsed(number, businessUnit, now, request, Because.NO_ANSWER)));
    });
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
