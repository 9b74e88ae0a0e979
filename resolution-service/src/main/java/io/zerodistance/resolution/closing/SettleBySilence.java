package io.zerodistance.resolution.closing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.EachAlone;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.BusinessUnits;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.storage.Row;

/** Finds what the customer did not object to in time, page by page; each case is ended once, whoever finds it. */
@ApplicationScoped
class SettleBySilence {

  private static final int PAGE = 100;
  // Units and their days come as two lists of the same order.
  private static final String DUE = """
      select f.business_unit, f.number, f.resolved_at from case_file f
        join unnest(string_to_array(?5, ','), cast(string_to_array(?6, ',') as integer[])) as r (business_unit, days)
          on r.business_unit = f.business_unit
      where f.state = 'RESOLVED' and f.resolved_at <= cast(?1 as timestamptz) - make_interval(days => r.days)
        and (f.resolved_at, f.number) > (?2, ?3)
        and not exists (select 1 from late_news n where n.business_unit = f.business_unit and n.number = f.number)
      order by f.resolved_at, f.number limit ?4""";

  @Inject
  CaseFiles cases;
  @Inject
  EndUnopposed endUnopposed;
  @Inject
  ClosingRules rules;
  @Inject
  EachAlone eachAlone;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  private record Due(String businessUnit, String number, Instant resolvedAt) {}

  @Scheduled(every = "{resolution.silence.scan}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> scan() {
    return page(clock.instant(), Instant.EPOCH, "");
  }

  private Uni<Void> page(Instant now, Instant after, String afterNumber) {
    return transactions
        .inOwnContext(BusinessUnits.all(), () -> objectionDays().chain(days -> sql.rows(DUE, now, after, afterNumber,
            PAGE, String.join(",", days.keySet()), String.join(",", days.values())))
            .map(Row.each(row -> new Due(row.text(0), row.text(1), row.instant(2)))))
        .chain(due -> eachAlone.of(due, Due::businessUnit, one -> "case " + one.number(), one -> settle(one.number()))
            .chain(() -> due.size() < PAGE ? Uni.createFrom().voidItem()
                : page(now, due.getLast().resolvedAt(), due.getLast().number())));
  }

  private Uni<Map<String, String>> objectionDays() {
    var days = new LinkedHashMap<String, String>();
    return Multi.createFrom().iterable(BusinessUnits.all().businessUnits())
        .onItem().transformToUniAndConcatenate(unit -> rules.of(unit)
            .invoke(rule -> days.put(unit, rule.objectionDays().toString())))
        .collect().asList().replaceWith(days);
  }

  /** Asked once more under the lock: the customer may have answered, or another replica may have been here. */
  private Uni<Void> settle(String number) {
    return cases.lock(number).chain(endUnopposed::ifDue);
  }
}
