package io.zerodistance.intake.information;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.EachAlone;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Moment;

/** Finds by their due index the requests whose reminder or end has come; every replica looks, each row moves once. */
@ApplicationScoped
class WatchRequests {

  private static final Logger LOG = Logger.getLogger(WatchRequests.class);
  private static final int PAGE = 100;
  private static final String DUE = """
      select business_unit, cast(id as text), next_check from information_request
      where next_check <= ?1 and (next_check, id) > (cast(?2 as timestamptz), cast(?3 as uuid))
      order by next_check, id limit ?4""";
  private static final Due START = new Due("", "00000000-0000-0000-0000-000000000000", Instant.EPOCH);

  @Inject
  RemindOrLapse remindOrLapse;
  @Inject
  BusinessUnits units;
  @Inject
  EachAlone eachAlone;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  record Due(String businessUnit, String request, Instant at) {}

  @Scheduled(every = "{zd.information.scan}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> onTime() {
    return scan().onFailure().invoke(failure -> LOG.error("information requests not looked at, next time", failure))
        .onFailure().recoverWithNull();
  }

  Uni<Void> scan() {
    return page(clock.instant().truncatedTo(ChronoUnit.MICROS), START);
  }

  private Uni<Void> page(Instant now, Due after) {
    return transactions
        .inOwnContext(units.all(), () -> sql.rows(DUE, now, after.at(), after.request(), PAGE))
        .map(rows -> rows.stream().map(row -> new Due((String) row[0], (String) row[1], Moment.of(row[2]))).toList())
        .chain(due -> eachAlone
            .of(due, Due::businessUnit, one -> "request " + one.request(),
                one -> remindOrLapse.look(one.businessUnit(), one.request(), now))
            .chain(() -> due.size() < PAGE ? Uni.createFrom().voidItem() : page(now, due.getLast())));
  }
}
