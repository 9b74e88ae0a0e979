package io.zerodistance.analytics.fact;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Forgets where an erased person was, which may be a home; the fact itself stays counted. */
@ApplicationScoped
class RecordErasure implements EventHandler<RecordErasure.CustomerErased> {

  private static final String ERASE = "update case_fact set site = null where business_unit = ?1 and number = ?2";

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
    return sql.execute(ERASE, event.businessUnit(), event.subject()).replaceWithVoid();
  }
}
