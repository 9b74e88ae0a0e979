package io.zerodistance.feedback.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.feedback.Row;
import io.zerodistance.feedback.event.SurveySent;
import io.zerodistance.feedback.event.SurveyWithheld;
import io.zerodistance.feedback.survey.SurveyPolicies;
import io.zerodistance.feedback.survey.SurveyPolicy;
import io.zerodistance.messaging.outbox.Outbox;

/**
 * Opens the surveys that are due, one per transaction, oldest first.
 *
 * <p>Replicas pass over each other's locked row, and a row leaves {@code PENDING} in the transaction that announces it.
 */
@ApplicationScoped
public class SendDueInvitations {

  private static final String NEXT_DUE = """
      select id, number, round, handler, customer from invitation
      where state = 'PENDING' and due_at <= ?1 and business_unit = ?2
      order by due_at limit 1 for update skip locked""";
  // Two cases of one person that fall due together must see each other's sending, whichever reference they have.
  private static final String LOCK_CUSTOMER = """
      select cast(pg_advisory_xact_lock(hashtextextended(cast(?1 as text) || '/' || min(reference), 11)) as text)
      from held_customer(?1, ?2) as reference""";
  private static final String LAST_ASKED = """
      select max(sent_at) from invitation
      where business_unit = ?1 and customer = any (array(select one_customer(?1, ?2))) and number <> ?3
        and sent_at is not null""";
  private static final String SEND = """
      update invitation set state = 'SENT', sent_at = ?3, expires_at = ?4
      where business_unit = ?1 and id = ?2""";
  private static final String WITHHOLD = """
      update invitation set state = 'WITHHELD', because = 'COOL_DOWN', ended_at = ?3
      where business_unit = ?1 and id = ?2""";

  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  SurveyPolicies policies;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** @return how many invitations of the unit were sent or withheld */
  public Uni<Integer> sendDue(String businessUnit) {
    return transactions.inOwnContext(Scope.of(businessUnit), () -> next(businessUnit))
        .chain(found -> found ? sendDue(businessUnit).map(more -> more + 1) : Uni.createFrom().item(0));
  }

  private Uni<Boolean> next(String unit) {
    var now = clock.instant();
    return sql.rows(NEXT_DUE, now, unit).chain(rows -> rows.isEmpty()
        ? Uni.createFrom().item(false)
        : settle(unit, Due.of(new Row(rows.getFirst())), now).replaceWith(true));
  }

  private Uni<Void> settle(String unit, Due due, Instant now) {
    return policies.inForce(unit, now).chain(policy -> lastAsked(unit, due)
        .chain(lastAsked -> CoolDownPolicy.withholds(lastAsked, policy.coolDown(), now)
            ? withhold(unit, due, now)
            : send(unit, due, policy, now)));
  }

  private Uni<Instant> lastAsked(String unit, Due due) {
    return due.customer() == null
        ? Uni.createFrom().nullItem()
        : sql.rows(LOCK_CUSTOMER, unit, due.customer())
            .chain(() -> sql.rows(LAST_ASKED, unit, due.customer(), due.number()))
            .map(rows -> new Row(rows.getFirst()).instant(0));
  }

  private Uni<Void> send(String unit, Due due, SurveyPolicy policy, Instant now) {
    var expires = policy.expiresAfter(now);
    return sql.execute(SEND, unit, due.id(), now, expires)
        .chain(() -> outbox.append(
            new SurveySent(due.number(), unit, now, due.id(), due.round(), due.handler(), expires)));
  }

  private Uni<Void> withhold(String unit, Due due, Instant now) {
    return sql.execute(WITHHOLD, unit, due.id(), now)
        .chain(() -> outbox.append(new SurveyWithheld(due.number(), unit, now, due.id(), due.round(),
            SurveyWithheld.Because.COOL_DOWN)));
  }

  private record Due(UUID id, String number, int round, String handler, String customer) {

    static Due of(Row row) {
      return new Due(row.id(0), row.text(1), row.number(2), row.text(3), row.text(4));
    }
  }
}
