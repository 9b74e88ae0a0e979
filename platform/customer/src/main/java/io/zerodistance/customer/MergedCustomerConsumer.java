package io.zerodistance.customer;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Keeps the links between references that intake announces; waits for whoever counts by customer in the unit at this moment. */
@ApplicationScoped
class MergedCustomerConsumer implements EventHandler<MergedCustomerConsumer.CustomerLink> {

  private static final String MERGED = "zerodistance.intake.customer-merged.v1";
  private static final String UNMERGED = "zerodistance.intake.customer-unmerged.v1";
  private static final String WAIT =
      "select cast(pg_advisory_xact_lock(hashtextextended('customer-link/' || cast(?1 as text), 12)) as text)";
  private static final String LINK = """
      insert into customer_link (business_unit, id, kept, merged, undone) values (?1, ?2, ?3, ?4, ?5)
      on conflict (business_unit, id) do update set undone = excluded.undone""";

  @Inject
  Sql sql;

  @RegisterForReflection
  record CustomerLink(String merge, String kept, String merged) {}

  @Override
  public Set<String> types() {
    return Set.of(MERGED, UNMERGED);
  }

  @Override
  public Class<CustomerLink> payload() {
    return CustomerLink.class;
  }

  @Override
  public Uni<Void> handle(Received<CustomerLink> event) {
    var link = event.data();
    return sql.rows(WAIT, event.businessUnit()).chain(() -> sql.execute(LINK, event.businessUnit(), link.merge(),
        link.kept(), link.merged(), UNMERGED.equals(event.type()))).replaceWithVoid();
  }
}
