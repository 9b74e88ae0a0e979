package io.zerodistance.intake.tracking;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.event.CustomerSaid;
import io.zerodistance.messaging.outbox.Outbox;

/** Takes the customer's yes or no to an offer, once; the same answer again is no second answer. */
@ApplicationScoped
class AnswerRemedy {

  private static final String STATUS =
      "select status from tracking_remedy where business_unit = ?1 and number = ?2 and remedy = ?3";

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
  record Answer(String remedy, Boolean accepted, String comment) {}

  /** {@code status}: ACCEPTED or DECLINED, and PAID once an accepted redress is paid. */
  record Answered(String remedy, boolean accepted, String status) {}

  Uni<Answered> answer(Complaint complaint, Answer answer) {
    if (answer == null || answer.remedy() == null || answer.accepted() == null) {
      throw Problems.of(TrackingProblems.ANSWER_INVALID, "Send 'remedy' (its id) and 'accepted' (true or false).");
    }
    var of = new Timeline.Of(complaint.businessUnit(), complaint.number());
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var status = answer.accepted() ? "ACCEPTED" : "DECLINED";
    return timeline.moveRemedy(of, answer.remedy(), status, "PROPOSED", at).chain(moved -> !moved ? earlier(of, answer)
        : words.keepComment(complaint, CustomerSaid.What.REMEDY_ANSWER, answer.comment(), at)
            .call(() -> timeline.enter(of, at, answer.accepted() ? Step.REMEDY_ACCEPTED : Step.REMEDY_DECLINED, null))
            .call(comment -> outbox.append(CustomerSaid.answer(complaint.number(), complaint.businessUnit(), at,
                answer.remedy(), answer.accepted(), comment)))
            .replaceWith(new Answered(answer.remedy(), answer.accepted(), status)));
  }

  private Uni<Answered> earlier(Timeline.Of complaint, Answer answer) {
    return sql.rows(STATUS, complaint.businessUnit(), complaint.number(), answer.remedy()).map(rows -> {
      if (rows.isEmpty()) {
        throw Problems.of(TrackingProblems.REMEDY_NOT_OFFERED, "Take the id from 'remedies' of the tracking page.");
      }
      var status = (String) rows.getFirst()[0];
      if (status.equals("LAPSED")) {
        throw Problems.of(TrackingProblems.REMEDY_LAPSED,
            "The time to answer it is over. If you still want it, write us a message and we look at it again.");
      }
      boolean accepted = !status.equals("DECLINED");
      if (accepted != answer.accepted()) {
        throw Problems.of(TrackingProblems.REMEDY_ANSWERED,
            "Your answer is kept. If you changed your mind, write us a message; we will make a new offer.");
      }
      return new Answered(answer.remedy(), accepted, status);
    });
  }
}
