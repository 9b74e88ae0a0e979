package io.zerodistance.routing.workqueue;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Forgets who the customer of a case was, and words that may tell it; the case and its deadlines stay counted. */
@ApplicationScoped
class CustomerErasedConsumer implements EventHandler<CustomerErasedConsumer.CustomerErased> {

  private static final List<String> ERASE = List.of(
      "update routed_case set customer = null, customer_class = null, product = null where business_unit = ?1"
          + " and number = ?2",
      "update handoff set task = '', words = null where business_unit = ?1 and number = ?2", """
          update handoff_step set words = null where business_unit = ?1 and handoff in (
            select id from handoff where business_unit = ?1 and number = ?2)""", """
          update site_visit set place = '', customer_wish = null, findings = null where business_unit = ?1
            and handoff in (select id from handoff where business_unit = ?1 and number = ?2)""");

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
    return Multi.createFrom().iterable(ERASE).onItem()
        .transformToUniAndConcatenate(erase -> sql.execute(erase, event.businessUnit(), event.subject()))
        .collect().last().replaceWithVoid();
  }
}
