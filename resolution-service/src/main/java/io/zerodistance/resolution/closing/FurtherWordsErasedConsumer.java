package io.zerodistance.resolution.closing;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Erases what is written about an erased person's case beyond its letters: final response, causes, actions, meetings, reasons of offers. */
@ApplicationScoped
class FurtherWordsErasedConsumer implements EventHandler<FurtherWordsErasedConsumer.CustomerErased> {

  private static final String ERASE = "select 1 from (select erase_further_words(?1, ?2)) as erased";

  @Inject
  Sql sql;

  @RegisterForReflection
  record CustomerErased(String number) {}

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.customer-erased.v1");
  }

  @Override
  public Class<CustomerErased> payload() {
    return CustomerErased.class;
  }

  @Override
  public Uni<Void> handle(Received<CustomerErased> event) {
    return sql.rows(ERASE, event.businessUnit(), event.subject()).replaceWithVoid();
  }
}
