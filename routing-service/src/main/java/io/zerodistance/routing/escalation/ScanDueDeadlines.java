package io.zerodistance.routing.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
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
import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.DueDeadlines;

/**
 * Finds what is due by the index, the longest due first, page after page to the end, each page in one transaction. Where a
 * page fails, each of its deadlines is tried by itself: one that cannot be fired holds up nobody. Every replica scans.
 */
@ApplicationScoped
public class ScanDueDeadlines {
  private static final Logger LOG = Logger.getLogger(ScanDueDeadlines.class);

  @Inject
  Transactions transactions;
  @Inject
  DueDeadlines due;
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
    var now = clock.instant();
    return Multi.createBy().repeating()
        .uni(AtomicReference<Deadline>::new, last -> page(now, last)).whilst(Page::isFull)
        .collect().with(Collectors.summingInt(Page::fired));
  }

  private record Page(int fired, boolean isFull) {}

  /** The page after the last one; a deadline that failed is behind it and waits for the next scan. */
  private Uni<Page> page(Instant now, AtomicReference<Deadline> last) {
    var locked = new AtomicReference<List<Deadline>>(List.of());
    return transactions.inOwnContext(Scope.of(businessUnits),
        () -> due.lock(now, last.get(), page).invoke(locked::set).chain(all -> fireDue.fire(all, now)))
        .onFailure(failure -> !locked.get().isEmpty()).recoverWithUni(failure -> {
          LOG.warn("a page of due deadlines was not fired, now one by one", failure);
          return oneByOne(locked.get(), now);
        })
        .map(fired -> {
          var all = locked.get();
          last.set(all.isEmpty() ? null : all.getLast());
          return new Page(fired, all.size() == page);
        });
  }

  private Uni<Integer> oneByOne(List<Deadline> all, Instant now) {
    return Multi.createFrom().iterable(all).onItem().transformToUniAndConcatenate(one -> transactions
        .inOwnContext(Scope.of(businessUnits), () -> due.lock(now, one).chain(own -> fireDue.fire(own, now)))
        .onFailure().invoke(failure -> LOG.errorf(failure, "due case %s not fired, tried again", one.number()))
        .onFailure().recoverWithItem(0))
        .collect().with(Collectors.summingInt(Integer::intValue));
  }
}
