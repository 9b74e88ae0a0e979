package io.zerodistance.intake.delivery;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.information.TellByLetter;
import io.zerodistance.intake.information.TellCustomer.News;

/** Puts what we ask on the way that letters take; its reminder and its end go where the questions went. */
@ApplicationScoped
class PlanAsking implements TellByLetter {

  @Inject
  PlanDelivery planDelivery;
  @Inject
  Deliveries deliveries;

  @Override
  public Uni<Void> tell(String businessUnit, String number, String request, Instant at, News news) {
    return switch (news) {
      case ASKED -> planDelivery.plan(businessUnit, number, request, LetterKind.QUESTIONS, at);
      case REMINDED -> planDelivery.follow(businessUnit, number, request, LetterKind.REMINDER, at);
      case LAPSED -> deliveries.dropPaper(businessUnit, number, request, at)
          .chain(() -> planDelivery.follow(businessUnit, number, request, LetterKind.LAPSED, at));
      case ANSWERED, NOT_NEEDED -> deliveries.dropPaper(businessUnit, number, request, at);
    };
  }
}
