package io.zerodistance.analytics.pareto;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Which item figures count a retired one as; brought back, it counts as itself again. */
@ApplicationScoped
class FollowTaxonomy implements EventHandler<FollowTaxonomy.Changed> {

  private static final String FOLLOW = """
      insert into item_succession (business_unit, item, successor, version) values (?1, ?2, ?3, ?4)
      on conflict (business_unit, item) do update set successor = excluded.successor, version = excluded.version
      where item_succession.version < excluded.version""";
  private static final String STAND =
      "delete from item_succession where business_unit = ?1 and item = ?2 and version < ?3";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.taxonomy-changed.v1");
  }

  @Override
  public Class<Changed> payload() {
    return Changed.class;
  }

  @Override
  public Uni<Void> handle(Received<Changed> event) {
    var data = event.data();
    return (data.active() || data.successor() == null
        ? sql.execute(STAND, event.businessUnit(), data.item(), data.version())
        : sql.execute(FOLLOW, event.businessUnit(), data.item(), data.successor(), data.version())).replaceWithVoid();
  }

  @RegisterForReflection
  record Changed(int version, String item, boolean active, String successor) {}
}
