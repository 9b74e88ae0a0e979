package io.zerodistance.intake.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** What one person brought to one unit before: matters, and demands that were assessed. */
@ApplicationScoped
class PastMatters {

  static final int MOST_SHOWN = 100;
  private static final String NEWEST = """
      select number, kind, channel, status, severity, coalesce(item, given_item, suggested_item), demand, received_at
      from complaint where business_unit = ?1 and customer = any (string_to_array(?2, ','))
      order by received_at desc, number desc limit ?3""";
  private static final String COUNTS = """
      select count(*), count(*) filter (where status not in ('RESOLVED', 'CLOSED', 'WITHDRAWN')),
        min(received_at), max(received_at)
      from complaint where business_unit = ?1 and customer = any (string_to_array(?2, ','))""";
  private static final String DEMANDS = """
      select a.number, a.state, a.reason, a.proposed_at, a.expires_at
      from demand_assessment a join complaint c on c.business_unit = a.business_unit and c.number = a.number
      where a.business_unit = ?1 and c.customer = any (string_to_array(?2, ','))
      order by a.proposed_at desc limit ?3""";

  record Matter(String number, String kind, String channel, String status, String severity, String taxonomyItem,
      String demand, Instant receivedAt) {}

  record Counts(long complaints, long open, Instant first, Instant last) {}

  /** A demand that was assessed, with what came of it; a label of the demand, never of the person. */
  record AssessedDemand(String number, String state, String reason, Instant proposedAt, Instant expiresAt) {}

  @Inject
  Sql sql;

  Uni<List<Matter>> newest(String businessUnit, Collection<String> customers) {
    return sql.rows(NEWEST, businessUnit, String.join(",", customers), MOST_SHOWN).map(rows -> rows.stream()
        .map(row -> new Matter((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
            (String) row[5], (String) row[6], Moment.of(row[7])))
        .toList());
  }

  Uni<Counts> counts(String businessUnit, Collection<String> customers) {
    return sql.rows(COUNTS, businessUnit, String.join(",", customers)).map(List::getFirst)
        .map(row -> new Counts((Long) row[0], (Long) row[1], Moment.of(row[2]), Moment.of(row[3])));
  }

  Uni<List<AssessedDemand>> demands(String businessUnit, Collection<String> customers) {
    return sql.rows(DEMANDS, businessUnit, String.join(",", customers), MOST_SHOWN).map(rows -> rows.stream()
        .map(row -> new AssessedDemand((String) row[0], (String) row[1], (String) row[2], Moment.of(row[3]),
            Moment.of(row[4])))
        .toList());
  }
}
