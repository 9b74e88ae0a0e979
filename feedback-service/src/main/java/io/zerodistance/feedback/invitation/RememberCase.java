package io.zerodistance.feedback.invitation;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Keeps, from a complaint's registration, what its customer will be recognised by. */
@ApplicationScoped
class RememberCase implements EventHandler<RememberCase.ComplaintRegistered> {

  private static final String REMEMBER = """
      insert into surveyed_case (business_unit, number, customer, tracking_token_hash, registered_at)
      values (?1, ?2, cast(?3 as text), ?4, ?5) on conflict do nothing""";
  // The close may have come first: the topics of two services are not ordered against each other.
  private static final String NAME_CUSTOMER =
      "update invitation set customer = cast(?3 as text) where business_unit = ?1 and number = ?2 and customer is null";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.complaint-registered.v1");
  }

  @Override
  public Class<ComplaintRegistered> payload() {
    return ComplaintRegistered.class;
  }

  @Override
  public Uni<Void> handle(Received<ComplaintRegistered> event) {
    var unit = event.businessUnit();
    var data = event.data();
    return sql.execute(REMEMBER, unit, event.subject(), data.customer(), data.trackingTokenHash(), data.at())
        .chain(() -> data.customer() == null
            ? Uni.createFrom().voidItem()
            : sql.execute(NAME_CUSTOMER, unit, event.subject(), data.customer()).replaceWithVoid());
  }

  @RegisterForReflection
  record ComplaintRegistered(Instant at, String customer, String trackingTokenHash) {}
}
