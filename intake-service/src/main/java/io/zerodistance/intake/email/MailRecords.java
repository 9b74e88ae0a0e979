package io.zerodistance.intake.email;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** The rows of mail in and out; call inside a transaction. */
@ApplicationScoped
class MailRecords {

  private static final String LEASE = """
      insert into mailbox_lease (business_unit, holder, held_until) values (?1, ?2, ?3)
      on conflict (business_unit) do update set holder = excluded.holder, held_until = excluded.held_until
      where mailbox_lease.holder = excluded.holder or mailbox_lease.held_until < cast(?4 as timestamptz)""";
  private static final String FIND =
      "select number, completed_at is not null from received_mail where business_unit = ?1 and mail_key = ?2";
  private static final String CLAIM = """
      insert into received_mail (business_unit, mail_key, outcome, reason, sender, at)
      values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""";
  private static final String NAME = """
      update received_mail set number = ?3 where business_unit = ?1 and mail_key = ?2""";
  private static final String COMPLETE = """
      update received_mail set completed_at = ?3 where business_unit = ?1 and mail_key = ?2""";
  private static final String FILED_SINCE = """
      select count(*) from received_mail
      where business_unit = ?1 and sender = ?2 and at > ?3 and outcome = 'FILED'""";
  private static final String SEND = """
      insert into outgoing_mail (business_unit, id, number, kind, in_reply_to, created_at, next_try_at)
      values (?1, cast(?2 as uuid), ?3, 'ACKNOWLEDGEMENT', ?4, ?5, ?5)""";
  /** Whoever takes a mail has it for a while; a replica that dies meanwhile leaves it to the next. */
  private static final String TAKE_DUE = """
      update outgoing_mail set attempts = attempts + 1, next_try_at = ?3
      where (business_unit, id) in (select business_unit, id from outgoing_mail
        where business_unit = any (string_to_array(?1, ',')) and sent_at is null and given_up_at is null
          and next_try_at <= ?2 order by next_try_at limit 20 for update skip locked)
      returning business_unit, cast(id as text), number, kind, in_reply_to, attempts""";
  private static final String SENT =
      "update outgoing_mail set sent_at = ?3 where business_unit = ?1 and id = cast(?2 as uuid)";
  private static final String RETRY = """
      update outgoing_mail set next_try_at = ?3, given_up_at = cast(?4 as timestamptz)
      where business_unit = ?1 and id = cast(?2 as uuid)""";

  @Inject
  Sql sql;

  /** What came of a mail that was read before; {@code number} is null for an ignored one. */
  record Earlier(String number, boolean complete) {}

  record Outgoing(String businessUnit, String id, String number, OutgoingKind kind, String inReplyTo, int attempts) {}

  Uni<Boolean> lease(String businessUnit, String holder, Instant until, Instant now) {
    return sql.execute(LEASE, businessUnit, holder, until, now).map(rows -> rows == 1);
  }

  Uni<Optional<Earlier>> find(String businessUnit, String key) {
    return sql.rows(FIND, businessUnit, key).map(rows -> rows.stream().findFirst()
        .map(row -> new Earlier((String) row[0], (Boolean) row[1])));
  }

  /** @return false when somebody handled the mail meanwhile */
  Uni<Boolean> claim(String businessUnit, String key, String outcome, String reason, String sender, Instant at) {
    return sql.execute(CLAIM, businessUnit, key, outcome, reason, sender, at).map(rows -> rows == 1);
  }

  Uni<Void> name(String businessUnit, String key, String number) {
    return sql.execute(NAME, businessUnit, key, number).replaceWithVoid();
  }

  Uni<Void> complete(String businessUnit, String key, Instant at) {
    return sql.execute(COMPLETE, businessUnit, key, at).replaceWithVoid();
  }

  Uni<Long> filedSince(String businessUnit, String sender, Instant since) {
    return sql.rows(FILED_SINCE, businessUnit, sender, since).map(rows -> ((Number) rows.getFirst()[0]).longValue());
  }

  Uni<Void> acknowledge(String businessUnit, String number, String inReplyTo, Instant at) {
    return sql.execute(SEND, businessUnit, UuidCreator.getTimeOrderedEpoch().toString(), number, inReplyTo, at)
        .replaceWithVoid();
  }

  Uni<List<Outgoing>> takeDue(String businessUnits, Instant now, Instant held) {
    return sql.rows(TAKE_DUE, businessUnits, now, held).map(rows -> rows.stream().map(row -> new Outgoing(
        (String) row[0], (String) row[1], (String) row[2], OutgoingKind.valueOf((String) row[3]), (String) row[4],
        (Integer) row[5])).toList());
  }

  Uni<Void> sent(Outgoing mail, Instant at) {
    return sql.execute(SENT, mail.businessUnit(), mail.id(), at).replaceWithVoid();
  }

  Uni<Void> retry(Outgoing mail, Instant next, Instant givenUp) {
    return sql.execute(RETRY, mail.businessUnit(), mail.id(), next, givenUp).replaceWithVoid();
  }
}
