package io.zerodistance.intake.triage;

import java.time.Clock;
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

/**
 * Keeps and announces one label that was changed beside a triage, as it now stands. No suggestion was judged by it, so it has no model:
 * nothing is learned from it and no agreement counted.
 */
@ApplicationScoped
class KeepChange {

  /** The first triage may be missing: then what was suggested or given stands in. */
  private static final String KEEP = """
      insert into triage (business_unit, number, version, item, severity, motive, demand, triaged_by, triaged_at,
        suggested_item, suggested_severity, suggested_motive)
      select business_unit, number, triages, ?3, severity, ?4, coalesce(demand, 'UNDECIDED'), ?5, ?6, ?3, severity, ?4
      from complaint where business_unit = ?1 and number = ?2
      returning version, severity, demand""";

  @Inject
  Taxonomies taxonomies;
  @Inject
  CustomerClass customerClass;
  @Inject
  Sql sql;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** @param raised null, or true where words did it and a person's triage is still to come */
  Uni<Void> keep(Complaint complaint, String by, Boolean raised) {
    var unit = complaint.businessUnit();
    var number = complaint.number();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var item = item(complaint);
    var motive = complaint.motive() == null ? Motive.UNKNOWN.name() : complaint.motive();
    return sql.rows(KEEP, unit, number, item.code(), motive, by, at).map(rows -> rows.getFirst())
        .chain(row -> customerClass.of(complaint)
            .chain(given -> outbox.append(new ComplaintTriaged(number, unit, at, item.code(), item.dimension(),
                item.rollup(), (String) row[1], motive, (String) row[2], by, (Integer) row[0] > 1, given, raised))));
  }

  private Item item(Complaint complaint) {
    var code = complaint.item() != null ? complaint.item()
        : complaint.givenItem() != null ? complaint.givenItem() : complaint.suggestedItem();
    var items = taxonomies.of(complaint.businessUnit()).items();
    return items.stream().filter(item -> item.code().equals(code)).findFirst()
        .orElseGet(() -> items.stream().filter(item -> item.code().equals(Item.OTHER)).findFirst().orElseThrow());
  }
}
