package io.zerodistance.intake.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.event.CustomerUnmerged;
import io.zerodistance.intake.unit.Moment;

/** The links between references that people made, and those they took back. */
@ApplicationScoped
class CustomerMerges {

  private static final String OF = """
      select cast(id as text), kept, merged, because, merged_by, merged_at, undone_by, undone_at from customer_merge
      where business_unit = ?1 and (kept = any (string_to_array(?2, ',')) or merged = any (string_to_array(?2, ',')))
      order by merged_at desc limit 50""";
  private static final String LINK = """
      insert into customer_merge (business_unit, id, kept, merged, because, moved, merged_by, merged_at)
      values (?1, cast(?2 as uuid), ?3, ?4, ?5, cast(cast(?6 as text) as jsonb), ?7, ?8)""";
  private static final String UNDO = """
      update customer_merge set undone_by = ?3, undone_at = ?4, undone_because = ?5
      where business_unit = ?1 and cast(id as text) = ?2 and undone_at is null returning kept, merged""";
  private static final String EXISTS =
      "select 1 from customer_merge where business_unit = ?1 and cast(id as text) = ?2";
  private static final String FORGET =
      """
      update customer_merge set because = '-', undone_because = null
      where business_unit = ?1 and (kept = any (string_to_array(?2, ',')) or merged = any (string_to_array(?2, ',')))""";

  @Inject
  Sql sql;

  Uni<List<CustomerView.MergeView>> of(String businessUnit, Collection<String> customers) {
    return sql.rows(OF, businessUnit, String.join(",", customers)).map(rows -> rows.stream()
        .map(row -> new CustomerView.MergeView((String) row[0], (String) row[1], (String) row[2], (String) row[3],
            (String) row[4], Moment.of(row[5]), (String) row[6], Moment.of(row[7])))
        .toList());
  }

  Uni<Void> link(String businessUnit, CustomerView.MergeView merge, String moved) {
    return sql.execute(LINK, businessUnit, merge.id(), merge.kept(), merge.merged(), merge.because(), moved,
        merge.mergedBy(), merge.mergedAt()).replaceWithVoid();
  }

  /** @return what is apart again, or null when the link was undone before */
  Uni<CustomerUnmerged> undo(String businessUnit, String id, String by, Instant at, String because) {
    return sql.rows(UNDO, businessUnit, id, by, at, because).map(rows -> rows.isEmpty() ? null
        : new CustomerUnmerged(businessUnit, at, id, (String) rows.getFirst()[0], (String) rows.getFirst()[1], by));
  }

  Uni<Boolean> exists(String businessUnit, String id) {
    return sql.rows(EXISTS, businessUnit, id).map(rows -> !rows.isEmpty());
  }

  /** The reasons that people wrote may name the person. */
  Uni<Void> forget(String businessUnit, Set<String> customers) {
    return sql.execute(FORGET, businessUnit, String.join(",", customers)).replaceWithVoid();
  }
}
