package io.zerodistance.intake.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.KindPolicy;
import io.zerodistance.intake.event.CustomerSaid;
import io.zerodistance.messaging.outbox.Outbox;

/** Takes the customer's word on whether it is resolved, once per round; "no" brings the case back to the desk. */
@ApplicationScoped
class ConfirmResolution {

  private static final String KEEP = """
      insert into confirmation (business_unit, number, round, resolved, at) values (?1, ?2, ?3, ?4, ?5)
      on conflict do nothing""";
  /** Also after an end without the customer's word: whoever was not asked, or did not answer, may still say no. */
  private static final String NOT_RESOLVED = """
      update complaint c set status = 'REOPENED'
      where business_unit = ?1 and number = ?2 and (status = 'AWAITING_CONFIRMATION' or status in ('RESOLVED', 'CLOSED')
        and not exists (select 1 from confirmation said where said.business_unit = c.business_unit
          and said.number = c.number and said.round = c.round))""";
  private static final String TOO_LATE = """
      select 1 from complaint c join tracking_deadline d on d.business_unit = c.business_unit and d.number = c.number
      where c.business_unit = ?1 and c.number = ?2 and c.status in ('RESOLVED', 'CLOSED')
        and d.deadline = 'REOPEN' and d.met_at is null and d.due < ?3""";
  private static final String LATEST = """
      select resolved from confirmation where business_unit = ?1 and number = ?2 order by round desc limit 1""";

  @Inject
  Timeline timeline;
  @Inject
  KeepWords words;
  @Inject
  Outbox outbox;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  @RegisterForReflection
  record Confirmation(Boolean resolved, String comment) {}

  record Confirmed(String number, boolean resolved, String status) {}

  Uni<Confirmed> confirm(Complaint complaint, Confirmation said) {
    if (said == null || said.resolved() == null) {
      throw Problems.of(TrackingProblems.ANSWER_INVALID, "Send 'resolved' as true or false.");
    }
    KindPolicy.requireCase(complaint);
    var of = new Timeline.Of(complaint.businessUnit(), complaint.number());
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var status = said.resolved() ? "RESOLVED" : "REOPENED";
    // The guarded move lets one of two simultaneous answers through; the other waits for its commit and reads it.
    var move = said.resolved() ? timeline.move(of, status, "AWAITING_CONFIRMATION")
        : requireInTime(of, at).chain(() -> sql.execute(NOT_RESOLVED, of.businessUnit(), of.number()))
            .map(rows -> rows == 1);
    return move.chain(moved -> moved
        ? take(complaint, of, said, at).replaceWith(new Confirmed(of.number(), said.resolved(), status))
        : earlier(of, said, status));
  }

  private Uni<Void> requireInTime(Timeline.Of of, Instant now) {
    return sql.rows(TOO_LATE, of.businessUnit(), of.number(), now).invoke(rows -> {
      if (!rows.isEmpty()) {
        throw Problems.of(TrackingProblems.REOPENING_OVER,
            "The time to have it taken up again has passed. Write us a message, or file it anew and name this number.");
      }
    }).replaceWithVoid();
  }

  private Uni<Void> take(Complaint complaint, Timeline.Of of, Confirmation said, Instant at) {
    return sql.execute(KEEP, of.businessUnit(), of.number(), complaint.round(), said.resolved(), at)
        .chain(() -> words.keepComment(complaint, CustomerSaid.What.CONFIRMATION, said.comment(), at))
        .call(() -> timeline.enter(of, at, said.resolved() ? Step.CONFIRMED : Step.NOT_RESOLVED, null))
        .chain(comment -> outbox
            .append(CustomerSaid.confirmation(of.number(), of.businessUnit(), at, said.resolved(), comment)));
  }

  private Uni<Confirmed> earlier(Timeline.Of of, Confirmation said, String status) {
    return sql.rows(LATEST, of.businessUnit(), of.number()).map(rows -> {
      if (rows.isEmpty()) {
        throw Problems.of(TrackingProblems.NOT_PROPOSED,
            "We are still working on it and will ask you when we think it is resolved. Until then, write us a message.");
      }
      if (!said.resolved().equals(rows.getFirst()[0])) {
        throw Problems.of(TrackingProblems.CONFIRMED_OTHERWISE,
            "Your word is kept. If it has changed, write us a message and we take it up.");
      }
      return new Confirmed(of.number(), said.resolved(), status);
    });
  }
}
