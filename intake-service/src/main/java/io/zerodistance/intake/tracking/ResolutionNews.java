package io.zerodistance.intake.tracking;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.information.InformationRequests;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Shows the customer what is done about the case: answers, offers, payments, and how it ends. */
@ApplicationScoped
class ResolutionNews implements EventHandler<ResolutionNews.Data> {

  private static final String PREFIX = "zerodistance.resolution.";
  private static final String REPLY_SENT = PREFIX + "reply-sent.v1";
  private static final String REMEDY_PROPOSED = PREFIX + "remedy-proposed.v1";
  private static final String REMEDY_ANSWERED = PREFIX + "remedy-answered.v1";
  private static final String REMEDY_LAPSED = PREFIX + "remedy-lapsed.v1";
  private static final String REDRESS_PAID = PREFIX + "redress-paid.v1";
  private static final String REDRESS_REVERSED = PREFIX + "redress-reversed.v1";
  private static final String REDRESS_CANCELLED = PREFIX + "redress-cancelled.v1";
  private static final String CASE_RESOLVED = PREFIX + "case-resolved.v1";
  private static final String RESOLUTION_CONFIRMED = PREFIX + "resolution-confirmed.v1";
  private static final String CASE_REOPENED = PREFIX + "case-reopened.v1";
  private static final String CASE_CLOSED = PREFIX + "case-closed.v1";
  private static final String OPEN = "RECEIVED,IN_PROGRESS,REOPENED";
  private static final String NEXT_ROUND = """
      update complaint set round = greatest(round, ?3), survey_open = false where business_unit = ?1 and number = ?2""";

  @Inject
  Timeline timeline;
  @Inject
  InformationRequests requests;
  @Inject
  Sql sql;

  @RegisterForReflection
  record Data(String remedy, String type, Money amount, Boolean accepted, Boolean byCustomer, Boolean told,
      Boolean confirmed,
      Integer round, Instant settlesAt, Instant reopenUntil) {}

  @Override
  public Set<String> types() {
    return Set.of(REPLY_SENT, REMEDY_PROPOSED, REMEDY_ANSWERED, REMEDY_LAPSED, REDRESS_PAID, REDRESS_REVERSED,
        REDRESS_CANCELLED, CASE_RESOLVED, RESOLUTION_CONFIRMED, CASE_REOPENED, CASE_CLOSED);
  }

  @Override
  public Class<Data> payload() {
    return Data.class;
  }

  @Override
  public Uni<Void> handle(Received<Data> event) {
    var complaint = new Timeline.Of(event.businessUnit(), event.subject());
    var data = event.data();
    var at = event.time();
    return switch (event.type()) {
      case REPLY_SENT -> timeline.enter(complaint, at, Step.REPLIED, null);
      case REMEDY_PROPOSED -> timeline.offer(complaint, data.remedy(), data.type(), data.amount(), at)
          .chain(() -> timeline.enter(complaint, at, Step.REMEDY_OFFERED, data.amount()));
      case REMEDY_ANSWERED -> answered(complaint, data, at);
      case REMEDY_LAPSED -> lapsed(complaint, data.remedy(), at);
      case REDRESS_PAID -> timeline.moveRemedy(complaint, data.remedy(), "PAID", "PROPOSED,ACCEPTED", at)
          .chain(() -> timeline.enter(complaint, at, Step.PAID, data.amount()));
      case REDRESS_REVERSED -> timeline.moveRemedy(complaint, data.remedy(), "REVERSED", "PROPOSED,ACCEPTED,PAID", at)
          .chain(() -> timeline.enter(complaint, at, Step.REVERSED, data.amount()));
      case REDRESS_CANCELLED -> timeline.moveRemedy(complaint, data.remedy(), "NOT_PAID", "PROPOSED,ACCEPTED", at)
          .chain(() -> timeline.enter(complaint, at, Step.NOT_PAID, data.amount()));
      case CASE_RESOLVED -> requests.drop(event.businessUnit(), event.subject(), at)
          .chain(() -> askUntil(complaint, Timeline.OBJECT, data.settlesAt()))
          .chain(() -> timeline.move(complaint, "AWAITING_CONFIRMATION", OPEN))
          .chain(moved -> enterIf(moved, complaint, at, Step.PROPOSED_RESOLVED));
      case RESOLUTION_CONFIRMED -> timeline.move(complaint, "RESOLVED", OPEN + ",AWAITING_CONFIRMATION")
          .chain(moved -> enterIf(moved, complaint, at,
              Boolean.TRUE.equals(data.told()) ? Step.CONFIRMED_AS_TOLD
                  : Boolean.TRUE.equals(data.byCustomer()) ? Step.CONFIRMED : Step.SETTLED));
      case CASE_REOPENED ->
          timeline.move(complaint, "REOPENED", "IN_PROGRESS,AWAITING_CONFIRMATION,RESOLVED,REOPENED,CLOSED")
              .chain(() -> sql.execute(NEXT_ROUND, complaint.businessUnit(), complaint.number(),
                  data.round() == null ? 1 : data.round()))
              .chain(() -> timeline.liftLimits(complaint, at))
              .chain(() -> timeline.enter(complaint, at, Step.REOPENED, null));
      case CASE_CLOSED -> requests.drop(event.businessUnit(), event.subject(), at)
          .chain(() -> askUntil(complaint, Timeline.REOPEN,
              Boolean.TRUE.equals(data.confirmed()) ? null : data.reopenUntil()))
          .chain(() -> timeline.move(complaint, "CLOSED", OPEN + ",AWAITING_CONFIRMATION,RESOLVED"))
          .chain(moved -> enterIf(moved, complaint, at, Step.CLOSED));
      default -> throw new IllegalArgumentException("not subscribed: " + event.type());
    };
  }

  private Uni<Void> answered(Timeline.Of complaint, Data data, Instant at) {
    boolean accepted = Boolean.TRUE.equals(data.accepted());
    var step = Boolean.TRUE.equals(data.told()) ? (accepted ? Step.ACCEPTED_AS_TOLD : Step.DECLINED_AS_TOLD)
        : accepted ? Step.REMEDY_ACCEPTED : Step.REMEDY_DECLINED;
    // Moved already when the customer answered here; what staff recorded elsewhere is shown from the event.
    return timeline.moveRemedy(complaint, data.remedy(), accepted ? "ACCEPTED" : "DECLINED", "PROPOSED", at)
        .chain(moved -> enterIf(moved, complaint, at, step));
  }

  /** A yes that had not arrived there when the offer ended, whoever was slow: what has ended there is not shown as accepted. */
  private Uni<Void> lapsed(Timeline.Of complaint, String remedy, Instant at) {
    return timeline.moveRemedy(complaint, remedy, "LAPSED", "PROPOSED", at)
        .chain(moved -> moved ? timeline.enter(complaint, at, Step.OFFER_ENDED, null)
            : timeline.moveRemedy(complaint, remedy, "LAPSED", "ACCEPTED", at)
                .chain(tooLate -> enterIf(tooLate, complaint, at, Step.ACCEPTED_TOO_LATE)));
  }

  private Uni<Void> askUntil(Timeline.Of complaint, String limit, Instant until) {
    return until == null ? Uni.createFrom().voidItem() : timeline.setDeadline(complaint, limit, until);
  }

  private Uni<Void> enterIf(boolean moved, Timeline.Of complaint, Instant at, Step step) {
    return moved ? timeline.enter(complaint, at, step, null) : Uni.createFrom().voidItem();
  }
}
