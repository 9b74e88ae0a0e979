package io.zerodistance.routing.workqueue;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;
import io.zerodistance.routing.assignment.LearnAmounts;

/** What redress was proposed and granted: it says how much the next decision on such a case is likely about. */
@ApplicationScoped
class RemedyConsumer implements EventHandler<RemedyConsumer.Remedy> {
  private static final String PROPOSED = "zerodistance.resolution.remedy-proposed.v1";
  private static final String GRANTED = "zerodistance.resolution.redress-granted.v1";

  /** @param amount null for a remedy without money */
  @RegisterForReflection
  record Remedy(String remedy, Money amount) {}

  /** In minor units. */
  @RegisterForReflection
  record Money(long amount, String currency) {}

  @Inject
  LearnAmounts learnAmounts;

  @Override
  public Set<String> types() {
    return Set.of(PROPOSED, GRANTED);
  }

  @Override
  public Class<Remedy> payload() {
    return Remedy.class;
  }

  @Override
  public Uni<Void> handle(Received<Remedy> event) {
    var money = event.data().amount();
    if (money == null) {
      return Uni.createFrom().voidItem();
    }
    return PROPOSED.equals(event.type())
        ? learnAmounts.proposed(event.businessUnit(), event.subject(), money.amount(), event.time())
        : learnAmounts.granted(event.businessUnit(), event.subject(), event.data().remedy(), money.amount(),
            event.time());
  }
}
