package io.zerodistance.intake.triage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.customer.CustomerClass;
import io.zerodistance.intake.event.ComplaintTriaged;
import io.zerodistance.intake.suggestion.Motive;
import io.zerodistance.intake.taxonomy.Item;
import io.zerodistance.intake.taxonomy.Taxonomies;
import io.zerodistance.messaging.outbox.Outbox;

/** Changes the label of a demand and nothing else of the triage; kept and announced like every correction. */
@ApplicationScoped
public class RelabelDemand {

  private static final String LABEL = """
      update complaint set demand = ?3, triages = triages + 1
      where business_unit = ?1 and number = ?2 and coalesce(demand, 'UNDECIDED') <> ?3 returning triages""";
  /** The first triage may be missing: then what was suggested or given stands in. */
  private static final String KEEP = """
      insert into triage (business_unit, number, version, item, severity, motive, demand, triaged_by, triaged_at,
        suggested_item, suggested_severity, suggested_motive)
      select business_unit, number, triages, ?3, severity, ?4, demand, ?5, ?6, ?3, severity, ?4
      from complaint where business_unit = ?1 and number = ?2""";

  @Inject
  Taxonomies taxonomies;
  @Inject
  Sql sql;
  @Inject
  CustomerClass customerClass;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** In the open transaction; a demand that has that label already is left alone. */
  public Uni<Void> relabel(Complaint complaint, Demand demand, String by) {
    var unit = complaint.businessUnit();
    var number = complaint.number();
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var item = item(complaint);
    var motive = complaint.motive() == null ? Motive.UNKNOWN.name() : complaint.motive();
    return sql.rows(LABEL, unit, number, demand.name()).chain(rows -> rows.isEmpty() ? Uni.createFrom().voidItem()
        : sql.execute(KEEP, unit, number, item.code(), motive, by, at)
            .chain(() -> customerClass.of(complaint))
            .chain(given -> outbox.append(new ComplaintTriaged(number, unit, at, item.code(), item.dimension(),
                item.rollup(), complaint.severity(), motive, demand.name(), by, (Integer) rows.getFirst()[0] > 1,
                given))));
  }

  private Item item(Complaint complaint) {
    var code = complaint.item() != null ? complaint.item()
        : complaint.givenItem() != null ? complaint.givenItem() : complaint.suggestedItem();
    var items = taxonomies.of(complaint.businessUnit()).items();
    return items.stream().filter(item -> item.code().equals(code)).findFirst()
        .orElseGet(() -> items.stream().filter(item -> item.code().equals(Item.OTHER)).findFirst().orElseThrow());
  }
}
