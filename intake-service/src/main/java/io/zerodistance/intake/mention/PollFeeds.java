package io.zerodistance.intake.mention;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.network.FetchTrouble;
import io.zerodistance.intake.unit.BusinessUnits;

/** Reads the feeds that are due, outside any transaction; posts and outcome are kept together. */
@ApplicationScoped
class PollFeeds {

  private static final Logger LOG = Logger.getLogger(PollFeeds.class);
  private static final int AT_ONCE = 4;

  @Inject
  DueFeeds due;
  @Inject
  FetchFeed fetching;
  @Inject
  ReadFeed reader;
  @Inject
  KeepPosts posts;
  @Inject
  BusinessUnits units;
  @Inject
  Transactions transactions;
  @Inject
  Vertx vertx;
  @Inject
  Clock clock;

  @Scheduled(every = "{zd.mention.poll}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> onTime() {
    return poll().replaceWithVoid().onFailure().invoke(failure -> LOG.error("feeds not read, next time", failure))
        .onFailure().recoverWithNull();
  }

  /** @return how many feeds this replica read or tried to */
  Uni<Integer> poll() {
    return transactions
        .inOwnContext(units.all(), () -> due.lease(clock.instant().truncatedTo(ChronoUnit.MICROS), AT_ONCE))
        .chain(feeds -> feeds.isEmpty() ? Uni.createFrom().item(0)
            : Uni.join().all(feeds.stream().map(this::read).toList()).andCollectFailures()
                .chain(() -> poll()).map(more -> more + feeds.size()));
  }

  private Uni<Void> read(DueFeeds.Feed feed) {
    return fetching.fetch(feed.address(), feed.etag(), feed.lastModified())
        .chain(fetched -> parse(fetched).chain(found -> keep(feed, fetched, found)))
        .onFailure().recoverWithUni(failure -> note(feed, failure));
  }

  private Uni<List<Post>> parse(FetchFeed.Fetched fetched) {
    return fetched.body() == null ? Uni.createFrom().item(List.of())
        : Uni.createFrom().completionStage(() -> vertx
            .executeBlocking(() -> reader.read(fetched.body(), fetched.contentType()), false).toCompletionStage());
  }

  private Uni<Void> keep(DueFeeds.Feed feed, FetchFeed.Fetched fetched, List<Post> found) {
    return transactions.inOwnContext(Scope.of(feed.businessUnit()), () -> {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      return posts.keep(feed.businessUnit(), feed.id(), found, now).chain(() -> due.read(feed, fetched, now));
    });
  }

  private Uni<Void> note(DueFeeds.Feed feed, Throwable failure) {
    var trouble = failure instanceof FetchTrouble ? failure.getMessage()
        : failure instanceof UnreadablePosts ? "no-feed" : "not-kept";
    LOG.infof("feed %s of %s: %s", feed.id(), feed.businessUnit(), trouble);
    return transactions.inOwnContext(Scope.of(feed.businessUnit()),
        () -> due.failed(feed, trouble, clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }
}
