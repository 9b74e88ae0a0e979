package io.zerodistance.resolution.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.authority.RedressRule;
import io.zerodistance.resolution.casefile.BusinessUnits;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.CaseState;
import io.zerodistance.resolution.event.LetterWritten;
import io.zerodistance.resolution.storage.Row;

/** Closes what the customer did not object to in time, with a notice that says how to take it up again; each case once, whoever finds it. */
@ApplicationScoped
class SettleBySilence {

  private static final int PAGE = 100;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  // Units and their days come as two lists of the same order.
  private static final String DUE = """
      select f.business_unit, f.number, f.resolved_at from case_file f
        join unnest(string_to_array(?5, ','), cast(string_to_array(?6, ',') as integer[])) as r (business_unit, days)
          on r.business_unit = f.business_unit
      where f.state = 'RESOLVED' and f.resolved_at <= cast(?1 as timestamptz) - make_interval(days => r.days)
        and (f.resolved_at, f.number) > (?2, ?3)
      order by f.resolved_at, f.number limit ?4""";
  private static final String NOTE = """
      insert into settlement_notice (business_unit, number, round, text, at) values (?1, ?2, ?3, ?4, ?5)
      on conflict do nothing""";

  @Inject
  CaseFiles cases;
  @Inject
  CloseCase closeCase;
  @Inject
  ClosingRules rules;
  @Inject
  Authorities authorities;
  @Inject
  EachAlone eachAlone;
  @Inject
  Transactions transactions;
  @Inject
  Outbox outbox;
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
    return cases.lock(number).chain(file -> rules.of(file.businessUnit()).chain(rule -> {
      var now = clock.instant();
      if (file.state() != CaseState.RESOLVED || rule.settlesAt(file.resolvedAt()).isAfter(now)) {
        return Uni.createFrom().voidItem();
      }
      return notice(file, rule.reopenUntil(now), now).chain(() -> closeCase.bySilence(file));
    }));
  }

  private Uni<Void> notice(CaseFile file, Instant until, Instant now) {
    return authorities.rule(file.businessUnit()).map(RedressRule::dayZone)
        .chain(zone -> rules.text(file, "SETTLED")
            .chain(text -> sql.execute(NOTE, file.businessUnit(), file.number(), file.round(),
                text.replace("{until}", DAY.format(until.atZone(zone))), now)))
        .chain(() -> outbox.append(new LetterWritten(file.number(), file.businessUnit(), now,
            ClosingLetters.SettlementNotice.letterOf(file.round()), "SETTLED")));
  }
}
