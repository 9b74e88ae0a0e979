package io.zerodistance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

class GatheringTest {
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Duration NEVER = Duration.ofDays(1);
  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  /** What was asked for together, in order. */
  private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
  private final List<Runnable> ends = new CopyOnWriteArrayList<>();

  /** Mutiny is set up by its first use, which must not be that of four threads at once. */
  @BeforeAll
  static void prepare() {
    Uni.createFrom().<Integer>emitter(emitter -> emitter.complete(1)).await().indefinitely();
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void whoever_asks_in_one_turn_of_the_event_loop_goes_together() {
    var gathering = new Gathering<Integer, String>(64, this::atOnce);
    assertThat(all(gathering, 5)).containsExactly("done 0", "done 1", "done 2", "done 3", "done 4");
    assertThat(batches).containsExactly(List.of(0, 1, 2, 3, 4));
  }

  @Test
  void no_more_go_together_than_one_statement_is_meant_for() {
    var gathering = new Gathering<Integer, String>(4, this::atOnce);
    all(gathering, 10);
    assertThat(batches).containsExactly(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7), List.of(8, 9));
  }

  @Test
  void while_one_is_under_way_the_next_gather_and_go_when_it_has_ended() throws Exception {
    var gathering = new Gathering<Integer, String>(64, this::untilEnded, MOMENT, NEVER);
    var answers = oneByOne(gathering, 0, 5);
    assertThat(batches).containsExactly(List.of(0));
    loop.runOnContext(now -> ends.getFirst().run());
    answers.getFirst().get(10, TimeUnit.SECONDS);
    turn();
    assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3, 4));
    assertThat(answers.get(2)).isNotDone();
  }

  @Test
  void beside_a_slow_one_the_next_begins_but_never_more_than_four() throws Exception {
    var gathering = new Gathering<Integer, String>(64, this::untilEnded, MOMENT, Duration.ZERO);
    oneByOne(gathering, 0, 6);
    assertThat(batches).containsExactly(List.of(0), List.of(1), List.of(2), List.of(3));
  }

  @Test
  void who_lately_came_several_at_a_time_wait_for_each_other() throws Exception {
    var gathering = new Gathering<Integer, String>(64, this::atOnce, NEVER, NEVER);
    all(gathering, 2);
    var second = oneByOne(gathering, 2, 3);
    assertThat(batches).containsExactly(List.of(0, 1));
    assertThat(second.getFirst()).isNotDone();
    oneByOne(gathering, 3, 4);
    assertThat(batches).containsExactly(List.of(0, 1), List.of(2, 3));
  }

  @Test
  void who_waits_for_others_in_vain_is_answered_and_the_next_alone_waits_no_more() throws Exception {
    var gathering = new Gathering<Integer, String>(64, this::atOnce, MOMENT, NEVER);
    all(gathering, 2);
    assertThat(oneByOne(gathering, 2, 3).getFirst().get(10, TimeUnit.SECONDS)).isEqualTo("done 2");
    oneByOne(gathering, 3, 4);
    assertThat(batches).containsExactly(List.of(0, 1), List.of(2), List.of(3));
  }

  @Test
  void one_that_is_refused_does_not_fail_its_neighbours() {
    var gathering = new Gathering<Integer, String>(64, items -> items.contains(2)
        ? Uni.createFrom().failure(new IllegalArgumentException("refused"))
        : atOnce(items));
    var answers = inOneTurn(() -> IntStream.range(0, 4)
        .mapToObj(item -> ask(gathering, item, VertxContext.createNewDuplicatedContext(loop))).toList());
    for (int item : new int[] {0, 1, 3}) {
      assertThat(answers.get(item).orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("done " + item);
    }
    assertThatThrownBy(() -> answers.get(2).orTimeout(10, TimeUnit.SECONDS).join()).hasMessageContaining("refused");
    assertThat(batches).containsExactly(List.of(0), List.of(1), List.of(3));
  }

  @Test
  void every_answer_comes_on_the_context_that_asked() {
    var gathering = new Gathering<Integer, String>(64, this::atOnce);
    var answers = inOneTurn(() -> IntStream.range(0, 3).mapToObj(item -> {
      var own = VertxContext.createNewDuplicatedContext(loop);
      var same = new CompletableFuture<Boolean>();
      own.runOnContext(now -> gathering.add(item).subscribe()
          .with(done -> same.complete(Vertx.currentContext() == own), same::completeExceptionally));
      return same;
    }).toList());
    assertThat(answers).allSatisfy(same -> assertThat(same.orTimeout(10, TimeUnit.SECONDS).join()).isTrue());
    assertThat(batches).hasSize(1);
  }

  @Test
  void of_many_on_many_event_loops_everybody_is_answered_once_and_one_is_under_way() {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var gathering = new Gathering<Integer, String>(8, items -> Uni.createFrom().emitter(emitter -> {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      vertx.getOrCreateContext().runOnContext(later -> {
        now.decrementAndGet();
        if (items.size() > 1 && items.getFirst() % 7 == 0) {
          emitter.fail(new IllegalArgumentException("refused"));
        } else {
          end(emitter, items);
        }
      });
    }), MOMENT, NEVER);
    var loops = IntStream.range(0, 4).mapToObj(any -> onNewLoop()).toList();
    var answers = IntStream.range(0, 20_000).mapToObj(
        item -> ask(gathering, item, VertxContext.createNewDuplicatedContext(loops.get(item % loops.size())))).toList();
    for (int item = 0; item < answers.size(); item++) {
      assertThat(answers.get(item).orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo("done " + item);
    }
    // One, or the eight of one that are tried alone.
    assertThat(most.get()).isBetween(1, 8);
  }

  private Context onNewLoop() {
    var made = new CompletableFuture<Context>();
    new Thread(() -> made.complete(vertx.getOrCreateContext())).start();
    return made.orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Test
  void off_the_event_loop_it_is_refused() {
    var gathering = new Gathering<Integer, String>(64, this::atOnce);
    assertThatThrownBy(() -> gathering.add(1).await().indefinitely()).isInstanceOf(IllegalStateException.class);
  }

  private Uni<List<String>> atOnce(List<Integer> items) {
    batches.add(items);
    return Uni.createFrom().item(items.stream().map(item -> "done " + item).toList());
  }

  private Uni<List<String>> untilEnded(List<Integer> items) {
    batches.add(items);
    return Uni.createFrom().emitter(emitter -> ends.add(() -> end(emitter, items)));
  }

  private static void end(UniEmitter<? super List<String>> emitter, List<Integer> items) {
    emitter.complete(items.stream().map(item -> "done " + item).toList());
  }

  private List<String> all(Gathering<Integer, String> gathering, int items) {
    return inOneTurn(() -> IntStream.range(0, items)
        .mapToObj(item -> ask(gathering, item, VertxContext.createNewDuplicatedContext(loop))).toList())
        .stream().map(answer -> answer.orTimeout(10, TimeUnit.SECONDS).join()).toList();
  }

  private <A> A inOneTurn(Supplier<A> asked) {
    var answers = new CompletableFuture<A>();
    loop.runOnContext(now -> answers.complete(asked.get()));
    return answers.orTimeout(10, TimeUnit.SECONDS).join();
  }

  private List<CompletableFuture<String>> oneByOne(Gathering<Integer, String> gathering, int first, int end)
      throws Exception {
    var answers = new ArrayList<CompletableFuture<String>>();
    for (int item = first; item < end; item++) {
      answers.add(ask(gathering, item, VertxContext.createNewDuplicatedContext(loop)));
      turn();
    }
    return answers;
  }

  private static CompletableFuture<String> ask(Gathering<Integer, String> gathering, int item, Context own) {
    var answer = new CompletableFuture<String>();
    own.runOnContext(now -> gathering.add(item).subscribe().with(answer::complete, answer::completeExceptionally));
    return answer;
  }

  /** Until the event loop has done what it was asked for before, twice: what it did may have asked for more. */
  private void turn() throws Exception {
    for (int turn = 0; turn < 2; turn++) {
      var done = new CompletableFuture<Void>();
      loop.runOnContext(now -> done.complete(null));
      done.get(10, TimeUnit.SECONDS);
    }
  }
}
