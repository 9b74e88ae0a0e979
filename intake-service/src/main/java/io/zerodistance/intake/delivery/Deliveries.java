package io.zerodistance.intake.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.rulebook.RuleSubject;
import io.zerodistance.rulebook.RulesNow;

/** The rows of letters on their way; call inside a transaction. */
@ApplicationScoped
class Deliveries {

  /** At most as many as a case has letters to show, on all ways. */
  private static final int MOST_SHOWN = 400;
  private static final String ADD = """
      insert into delivery (business_unit, id, number, letter, kind, way, state, reason, next_try_at, created_at, changed_at,
        changed_by) values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?9, ?10) on conflict do nothing""";
  private static final String OF_CASE = "select " + Delivery.COLUMNS
      + " from delivery where business_unit = ?1 and number = ?2 order by created_at desc, id desc limit " + MOST_SHOWN;
  private static final String ONE = "select " + Delivery.COLUMNS
      + " from delivery where business_unit = ?1 and number = ?2 and id = cast(?3 as uuid) for update";
  /** Whoever takes a letter has it for a while; a replica that dies meanwhile leaves it to the next. */
  private static final String TAKE_DUE = """
      update delivery set attempts = attempts + 1, next_try_at = ?3
      where (business_unit, id) in (select business_unit, id from delivery
        where business_unit = any (string_to_array(?1, ',')) and state = 'WAITING' and next_try_at <= ?2
        order by next_try_at limit ?4 for update skip locked)
      returning\s""" + Delivery.COLUMNS;
  /** Only by whoever still holds it: another attempt has another count. */
  private static final String SETTLE = """
      update delivery set state = ?5, reason = ?6, attempts = ?7, next_try_at = ?8, changed_at = ?9
      where business_unit = ?1 and id = cast(?2 as uuid) and trial = ?3 and attempts = ?4 and state = 'WAITING'""";
  private static final String CHANGE = """
      update delivery set state = ?3, reason = ?4, trial = ?5, attempts = 0, next_try_at = ?6, changed_at = ?6, changed_by = ?7
      where business_unit = ?1 and id = cast(?2 as uuid)""";
  private static final String RETURNED =
      """
      update delivery set state = 'RETURNED', reason = ?4, changed_at = ?5
      where business_unit = ?1 and id = cast(?2 as uuid) and trial = ?3 and way = any (string_to_array(?6, ','))
        and state in ('SENT', 'WAITING', 'RETURNED')""";
  /** What goes by itself is looked at once more when it goes. */
  private static final String DROP_PAPER = """
      update delivery set state = 'GONE', changed_at = ?4
      where business_unit = ?1 and number = ?2 and kind in ('QUESTIONS', 'REMINDER')
        and letter in (cast(?3 as text), cast(?3 as text) || '.reminder') and state in ('TO_PRINT', 'NO_ADDRESS')""";
  private static final String REACH =
      "select gateway, sender, postal_address, preferred from reach where business_unit = ?1 and number = ?2";
  private static final String OFFER =
      "select type, amount, currency from tracking_remedy where business_unit = ?1 and number = ?2 and remedy = ?3";
  /**
   * The channel of a public filing is what somebody typed: it counts where the mailbox, a gateway or a colleague filed it, or what it
   * was made of.
   */
  private static final String CAME = """
      with recursive matter as (
        select cast(?2 as text) as number
        union select f.number from matter m join follow_up f on f.business_unit = ?1 and f.goes_on_as = m.number)
      select case
        when exists (select 1 from staff_filing s join matter using (number) where s.business_unit = ?1) then channel
        when channel = 'EMAIL' and exists (select 1 from received_mail r join matter using (number)
          where r.business_unit = ?1 and r.outcome = 'FILED') then channel
        when channel in ('SMS', 'SOCIAL') and exists (select 1 from reach r join matter using (number)
          where r.business_unit = ?1 and r.gateway is not null) then channel
        else 'WEB' end, contact
      from complaint where business_unit = ?1 and number = ?2""";

  @Inject
  RulesNow rules;
  @Inject
  Sql sql;

  /** @return false when the letter has taken this way before */
  Uni<Boolean> add(Delivery delivery) {
    return sql.execute(ADD, delivery.businessUnit(), delivery.id(), delivery.number(), delivery.letter(),
        delivery.kind().name(), delivery.way().name(), delivery.state().name(), delivery.reason(), delivery.createdAt(),
        delivery.changedBy()).map(rows -> rows == 1);
  }

  /** A letter at the start of a way. */
  static Delivery starting(String businessUnit, String number, String letter, LetterKind kind, Way way,
      DeliveryState state, Instant at, String by) {
    return new Delivery(businessUnit, UuidCreator.getTimeOrderedEpoch().toString(), number, letter, kind, way, state,
        null, 1, 0, at, at, by);
  }

  /** Newest first. */
  Uni<List<Delivery>> of(String businessUnit, String number) {
    return sql.rows(OF_CASE, businessUnit, number).map(rows -> rows.stream().map(Delivery::of).toList());
  }

  /** Locked. */
  Uni<Optional<Delivery>> lock(String businessUnit, String number, String id) {
    return sql.rows(ONE, businessUnit, number, id).map(rows -> rows.stream().findFirst().map(Delivery::of));
  }

  Uni<List<Delivery>> takeDue(String businessUnits, Instant now, Instant held, int most) {
    return sql.rows(TAKE_DUE, businessUnits, now, held, most).map(rows -> rows.stream().map(Delivery::of).toList());
  }

  /** @param attempts that count from here on; @param next when it is due again, for a letter that goes on waiting */
  Uni<Void> settle(Delivery taken, DeliveryState state, String reason, int attempts, Instant next, Instant at) {
    return sql.execute(SETTLE, taken.businessUnit(), taken.id(), taken.trial(), taken.attempts(), state.name(), reason,
        attempts, next, at).replaceWithVoid();
  }

  /** What a person does with it, or a new address. */
  Uni<Void> change(Delivery delivery, DeliveryState state, String reason, int trial, Instant at, String by) {
    return sql.execute(CHANGE, delivery.businessUnit(), delivery.id(), state.name(), reason, trial, at, by)
        .replaceWithVoid();
  }

  Uni<Boolean> returned(String businessUnit, String id, int trial, Set<Way> ways, String reason, Instant at) {
    var names = ways.stream().map(Way::name).collect(Collectors.joining(","));
    return sql.execute(RETURNED, businessUnit, id, trial, reason, at, names).map(rows -> rows == 1);
  }

  /** Questions that nobody has to answer any more are not printed. */
  Uni<Void> dropPaper(String businessUnit, String number, String request, Instant at) {
    return sql.execute(DROP_PAPER, businessUnit, number, request, at).replaceWithVoid();
  }

  Uni<Reach> reach(String businessUnit, String number) {
    return sql.rows(REACH, businessUnit, number).map(rows -> rows.stream().findFirst()
        .map(row -> new Reach((String) row[0], (byte[]) row[1], (byte[]) row[2],
            row[3] == null ? null : Way.valueOf((String) row[3])))
        .orElse(Reach.NONE));
  }

  Uni<DeliveryRule> rule(String businessUnit) {
    return rules.of(businessUnit, RuleSubject.LETTERS, LetterRules.class).map(LetterRules::rule);
  }

  Uni<Optional<Offer>> offer(String businessUnit, String number, String remedy) {
    return sql.rows(OFFER, businessUnit, number, remedy).map(rows -> rows.stream().findFirst()
        .map(row -> new Offer((String) row[0], (Long) row[1], (String) row[2])));
  }

  /** By which channel the customer surely came, and the sealed contact, which may be null. */
  record Came(String channel, byte[] contact) {}

  /** Empty for a number that is not kept here. */
  Uni<Optional<Came>> came(String businessUnit, String number) {
    return sql.rows(CAME, businessUnit, number)
        .map(rows -> rows.stream().findFirst().map(row -> new Came((String) row[0], (byte[]) row[1])));
  }
}
