package io.zerodistance.routing.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.deadline.DeadlineRepository;
import io.zerodistance.routing.deadline.DeadlineRepository.DueCase;

/**
 * Finds what is due by the index, page after page to the end, and fires each case in its own transaction: a case that
 * fails is tried again at the next scan and holds up nobody. Every replica scans.
 */
@ApplicationScoped
public class ScanDueDeadlines {
  private static final Logger LOG = Logger.getLogger(ScanDueDeadlines.class);
  private static final DueCase START = new DueCase("", "", Instant.EPOCH);
  private static final int CASES_AT_ONCE = 4;

  @Inject
  Transactions transactions;
  @Inject
  DeadlineRepository deadlines;
  @Inject
  FireDueDeadlines fireDue;
  @Inject
  Clock clock;
  @ConfigProperty(name = "zd.routing.business-units")
  Set<String> businessUnits;
  @ConfigProperty(name = "zd.routing.scan.page")
  int page;

  @Scheduled(every = "{zd.routing.scan.every}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> onTime() {
    return scan().replaceWithVoid().onFailure().invoke(failure -> LOG.error("due scan failed, next one soon", failure))
        .onFailure().recoverWithNull();
  }

  /** Answers how many deadlines had something due. */
  public Uni<Integer> scan() {
    return scan(clock.instant(), START);
  }

  private Uni<Integer> scan(Instant now, DueCase after) {
    return transactions.inOwnContext(Scope.of(businessUnits), () -> deadlines.dueCases(now, after, page))
        .chain(due -> Multi.createFrom().iterable(due).onItem().transformToUni(this::fire).merge(CASES_AT_ONCE)
            .collect().with(Collectors.summingInt(Integer::intValue))
            .chain(fired -> due.size() < page ? Uni.createFrom().item(fired)
                : scan(now, due.getLast()).map(more -> fired + more)));
  }

  private Uni<Integer> fire(DueCase due) {
    return transactions.inOwnContext(Scope.of(due.businessUnit()), () -> fireDue.fire(due.businessUnit(), due.number()))
        .onFailure().invoke(failure -> LOG.errorf(failure, "due case %s not fired, tried again", due.number()))
        .onFailure().recoverWithItem(0);
  }
}
