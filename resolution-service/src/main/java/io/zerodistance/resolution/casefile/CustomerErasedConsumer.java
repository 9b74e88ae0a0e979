package io.zerodistance.resolution.casefile;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/**
 * Erases the words of a case whose person is erased: replies, promises, offers and notes, and what is written about it beyond its
 * letters (final response, causes, actions, meetings, reasons of offers); amounts, dates and the ledger stay.
 */
@ApplicationScoped
class CustomerErasedConsumer implements EventHandler<CustomerErasedConsumer.CustomerErased> {

  private static final String ERASE =
      "select 1 from (select erase_words(?1, ?2), erase_further_words(?1, ?2)) as erased";

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
