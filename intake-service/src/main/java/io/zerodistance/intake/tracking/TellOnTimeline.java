package io.zerodistance.intake.tracking;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.information.TellCustomer;

/** Enters in the customer's timeline that we ask, remind, or go on without an answer; asking and reminding are mailed as well. */
@ApplicationScoped
class TellOnTimeline implements TellCustomer {

  @Inject
  Timeline timeline;
  @Inject
  TellByMail mail;

  @Override
  public Uni<Void> tell(String businessUnit, String number, Instant at, News news) {
    return timeline.enter(new Timeline.Of(businessUnit, number), at, switch (news) {
      case ASKED -> Step.INFORMATION_ASKED;
      case REMINDED -> Step.INFORMATION_REMINDED;
      case ANSWERED -> Step.INFORMATION_ANSWERED;
      case LAPSED -> Step.INFORMATION_LAPSED;
      case NOT_NEEDED -> Step.INFORMATION_NOT_NEEDED;
    }, null).chain(() -> switch (news) {
      case ASKED -> mail.tell(businessUnit, number, at, TellByMail.News.QUESTIONS);
      case REMINDED -> mail.tell(businessUnit, number, at, TellByMail.News.REMINDER);
      case ANSWERED, LAPSED, NOT_NEEDED -> Uni.createFrom().voidItem();
    });
  }
}
