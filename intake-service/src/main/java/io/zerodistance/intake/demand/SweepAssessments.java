package io.zerodistance.intake.demand;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.triage.Demand;
import io.zerodistance.intake.triage.RelabelDemand;
import io.zerodistance.intake.unit.BusinessUnits;

/**
 * Ends what nobody decided in time, always in the customer's favour: a proposal nobody reviewed, a label that a triage gave alone,
 * an appeal nobody judged, a label that has expired.
 */
@ApplicationScoped
class SweepAssessments {

  private static final String POLICY = "demand-policy";
  private static final String OVERDUE = """
      update demand_assessment set state = case state
          when 'PROPOSED' then 'LAPSED' when 'APPEALED' then 'OVERTURNED' else 'EXPIRED' end
      where (business_unit, id) in (
        select business_unit, id from demand_assessment
        where state = 'PROPOSED' and review_due <= ?1 or state = 'APPEALED' and appeal_due <= ?1
          or state in ('CONFIRMED', 'UPHELD') and expires_at <= ?1
        limit 100 for update skip locked)
      returning business_unit, number""";
  /** Labelled by a triage alone, with no assessment alive, longer than the reviewer would have had; or a matter of safety. */
  private static final String UNREVIEWED = """
      select c.business_unit, c.number from complaint c
      where c.business_unit = ?1 and c.demand = 'UNREASONABLE'
        and not exists (select 1 from demand_assessment a where a.business_unit = c.business_unit and a.number = c.number
          and a.state in ('PROPOSED', 'CONFIRMED', 'APPEALED', 'UPHELD'))
        and (c.severity = 'S1' or (select max(t.triaged_at) from triage t
          where t.business_unit = c.business_unit and t.number = c.number) <= cast(?2 as timestamptz))
      limit 100""";

  @Inject
  Transactions transactions;
  @Inject
  BusinessUnits units;
  @Inject
  Complaints complaints;
  @Inject
  RelabelDemand relabel;
  @Inject
  DemandRules rules;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> sweep() {
    return sweep(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  Uni<Void> sweep(Instant now) {
    var all = units.all();
    return transactions.inOwnContext(all, () -> ended(all, now)).chain(
        () -> transactions.inOwnContext(all, () -> unreviewed(all, now)));
  }

  private Uni<Void> ended(Scope all, Instant now) {
    return sql.rows(OVERDUE, now).chain(rows -> undecided(all, rows));
  }

  private Uni<Void> unreviewed(Scope all, Instant now) {
    return rules.of(all.businessUnits()).chain(held -> Multi.createFrom().iterable(held.entrySet())
        .onItem().transformToUniAndConcatenate(unit -> sql
            .rows(UNREVIEWED, unit.getKey(), now.minus(Duration.ofDays(unit.getValue().times().reviewDays())))
            .chain(rows -> undecided(all, rows)))
        .collect().last().replaceWithVoid());
  }

  private Uni<Void> undecided(Scope all, java.util.List<Object[]> rows) {
    var chain = Uni.createFrom().voidItem();
    for (var row : rows) {
      chain = chain.chain(() -> complaints.find(all, (String) row[1]))
          .chain(complaint -> relabel.relabel(complaint, Demand.UNDECIDED, POLICY));
    }
    return chain;
  }
}
