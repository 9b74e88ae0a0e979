package io.zerodistance.routing.board;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;

/**
 * Boards that are being looked at, each read once for all who watch it on this replica and told only when it changed.
 *
 * <p>Read at a beat and not pushed by events: a deadline comes near without any event, whatever replica did the work is
 * seen alike, and nothing waits at commit. A slow reading slows the beat, so that boards take at most a tenth of a
 * connection.
 */
@ApplicationScoped
class LiveBoards {
  private static final int SHARE_OF_TIME = 10;

  @Inject
  Transactions transactions;
  @Inject
  ShowBoard showBoard;
  @ConfigProperty(name = "zd.routing.board.every")
  Duration every;

  private final ConcurrentMap<Watched, Multi<BoardView>> watched = new ConcurrentHashMap<>();

  private record Watched(String businessUnit, int hours) {}

  /** The board as it is, then every change; ends with a failure when it cannot be read. */
  Multi<BoardView> watch(String businessUnit, int hours) {
    var board = new Watched(businessUnit, hours);
    return Multi.createBy().concatenating()
        .streams(Multi.createFrom().uni(Uni.createFrom().deferred(() -> read(board))),
            watched.computeIfAbsent(board, this::beats))
        .skip().repetitions((before, now) -> now.showsTheSameAs(before) ? 0 : 1)
        // Who reads slowly misses what is outdated, and holds up nobody.
        .onOverflow().dropPreviousItems();
  }

  private Multi<BoardView> beats(Watched board) {
    var pause = new AtomicLong(every.toNanos());
    return Multi.createBy().repeating().uni(() -> Uni.createFrom().voidItem().onItem().delayIt()
        .by(Duration.ofNanos(pause.get())).chain(() -> timed(board, pause))).indefinitely()
        .onOverflow().dropPreviousItems()
        .broadcast().withCancellationAfterLastSubscriberDeparture().toAllSubscribers();
  }

  private Uni<BoardView> timed(Watched board, AtomicLong pause) {
    long begun = System.nanoTime();
    return read(board)
        .invoke(view -> pause.set(Math.max(every.toNanos(), SHARE_OF_TIME * (System.nanoTime() - begun))));
  }

  private Uni<BoardView> read(Watched board) {
    return transactions.inOwnContext(Scope.of(board.businessUnit()),
        () -> showBoard.show(board.businessUnit(), board.hours()));
  }
}
