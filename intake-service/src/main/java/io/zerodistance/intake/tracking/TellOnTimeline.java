package io.zerodistance.intake.tracking;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.information.TellByLetter;
import io.zerodistance.intake.information.TellCustomer;

/** Enters in the customer's timeline that we ask, remind, or go on without an answer, and has it brought as letters are. */
@ApplicationScoped
class TellOnTimeline implements TellCustomer {

  @Inject
  Timeline timeline;
  @Inject
  TellByLetter letters;

  @Override
  public Uni<Void> tell(String businessUnit, String number, String request, Instant at, News news) {
    return timeline.enter(new Timeline.Of(businessUnit, number), at, switch (news) {
      case ASKED -> Step.INFORMATION_ASKED;
      case REMINDED -> Step.INFORMATION_REMINDED;
      case ANSWERED -> Step.INFORMATION_ANSWERED;
      case LAPSED -> Step.INFORMATION_LAPSED;
      case NOT_NEEDED -> Step.INFORMATION_NOT_NEEDED;
    }, null).chain(() -> letters.tell(businessUnit, number, request, at, news));
  }
}
