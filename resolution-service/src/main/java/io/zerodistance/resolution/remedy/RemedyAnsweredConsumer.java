package io.zerodistance.resolution.remedy;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Takes the customer's answer to an offered remedy from the tracking page. */
@ApplicationScoped
class RemedyAnsweredConsumer implements EventHandler<RemedyAnsweredConsumer.CustomerSaid> {

  @Inject
  AnswerRemedy answerRemedy;

  @RegisterForReflection
  record CustomerSaid(String number, String what, String message, String remedy, Boolean accepted) {}

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.customer-said.v1");
  }

  @Override
  public Class<CustomerSaid> payload() {
    return CustomerSaid.class;
  }

  @Override
  public Uni<Void> handle(Received<CustomerSaid> event) {
    var said = event.data();
    return "REMEDY_ANSWER".equals(said.what())
        ? answerRemedy.answer(said.number(), said.remedy(), Boolean.TRUE.equals(said.accepted()), said.message())
        : Uni.createFrom().voidItem();
  }
}
