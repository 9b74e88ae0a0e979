package io.zerodistance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class TransactionsTest {

  private static final Scope RETAIL = Scope.of("retail");
  private static final Scope FOOD = Scope.of("food");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String UNITS = "select distinct business_unit from note order by 1";
  private static final String KEEP = "insert into note (id, business_unit, words) values (gen_random_uuid(), ?1, ?2)";

  @Inject
  Transactions transactions;
  @Inject
  Sql sql;

  @Test
  void a_scope_sees_the_rows_of_its_units_and_no_others() {
    assertThat(units(RETAIL)).containsExactly("retail");
    assertThat(units(Scope.of("retail", "food"))).containsExactly("food", "retail");
    assertThat(units(Scope.of("pharmacy"))).isEmpty();
  }

  @Test
  void an_empty_scope_sees_nothing_and_is_no_error_even_on_a_connection_that_was_used_before() {
    for (int round = 0; round < 12; round++) {
      assertThat(units(RETAIL)).isNotEmpty();
      assertThat(units(Scope.of())).isEmpty();
    }
  }

  @Test
  void the_database_refuses_a_row_of_another_unit() {
    assertThatThrownBy(() -> await(() -> transactions.within(RETAIL, () -> sql.execute(KEEP, "food", "planted"))))
        .hasStackTraceContaining("row-level security");
    assertThat(await(() -> transactions.within(FOOD, () -> sql.rows("select 1 from note where words = 'planted'"))))
        .isEmpty();
  }

  @Test
  void a_transaction_has_one_scope() {
    assertThatThrownBy(
        () -> await(() -> transactions.within(RETAIL, () -> transactions.within(FOOD, () -> sql.rows(UNITS)))))
        .isInstanceOf(IllegalStateException.class).hasMessage("one scope per transaction");
  }

  @Test
  void an_inner_piece_of_work_of_the_same_scope_joins_and_is_undone_with_the_outer_one() {
    assertThatThrownBy(() -> await(() -> transactions.within(RETAIL,
        () -> transactions.within(RETAIL, () -> sql.execute(KEEP, "retail", "undone"))
            .chain(() -> Uni.createFrom().failure(new ArithmeticException())))))
        .isInstanceOf(ArithmeticException.class);
    assertThat(await(() -> transactions.within(RETAIL, () -> sql.rows("select 1 from note where words = 'undone'"))))
        .isEmpty();
  }

  @Test
  void database_work_outside_a_transaction_is_refused() {
    assertThatThrownBy(() -> await(() -> sql.rows(UNITS))).hasMessageContaining("no open transaction");
    assertThatThrownBy(() -> sql.rows(UNITS)).hasMessageContaining("no open transaction");
    assertThatThrownBy(() -> transactions.within(RETAIL, () -> sql.rows(UNITS)).await().atMost(PATIENCE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_failed_transaction_leaves_its_scope_behind_for_nobody() {
    var seen = await(() -> transactions.within(RETAIL, () -> sql.rows("select 1 / 0"))
        .onFailure().recoverWithItem(List.of())
        .chain(() -> transactions.within(FOOD, () -> sql.rows(UNITS))));
    assertThat(seen).extracting(row -> row[0]).containsExactly("food");
    assertThatThrownBy(() -> await(() -> transactions.within(RETAIL, () -> {
      throw new ArithmeticException();
    }))).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void work_that_nobody_waits_for_any_more_still_ends_whole() {
    var began = new CompletableFuture<Void>();
    var waiting = transactions.inOwnContext(RETAIL, () -> sql.execute(KEEP, "retail", "unattended")
        .invoke(() -> began.complete(null))
        .chain(() -> sql.rows("select cast(pg_sleep(0.2) as text)"))
        .chain(() -> sql.execute(KEEP, "retail", "unattended")))
        .subscribe().with(ignored -> {}, ignored -> {});
    began.join();
    waiting.cancel();
    awaitUntil(() -> await(() -> transactions.within(RETAIL,
        () -> sql.rows("select 1 from note where words = 'unattended'"))).size() == 2);
  }

  @Test
  void a_time_limit_around_a_transaction_does_not_lend_its_scope_to_the_next() {
    var next = transactions.onOwnContext(() -> transactions
        .within(RETAIL, () -> sql.rows("select cast(pg_sleep(0.5) as text)"))
        .ifNoItem().after(Duration.ofMillis(50)).recoverWithItem(List.of())
        .chain(() -> transactions.within(FOOD, () -> sql.rows(UNITS))));
    assertThatThrownBy(() -> next.await().atMost(PATIENCE)).hasMessage("one scope per transaction");
    assertThat(units(FOOD)).containsExactly("food");
  }

  @Test
  void many_at_once_never_see_each_others_scope() {
    var foreign = new AtomicInteger();
    var all = new ArrayList<Uni<Void>>();
    IntStream.range(0, 200).forEach(n -> {
      var unit = n % 2 == 0 ? "retail" : "food";
      all.add(transactions.inOwnContext(Scope.of(unit), () -> sql.rows("select cast(pg_sleep(0.002) as text)")
          .chain(() -> sql.rows(UNITS))
          .invoke(rows -> rows.stream().filter(row -> !row[0].equals(unit)).forEach(row -> foreign.incrementAndGet())))
          .replaceWithVoid());
    });
    Uni.join().all(all).andFailFast().await().atMost(PATIENCE);
    assertThat(foreign).hasValue(0);
  }

  private List<Object> units(Scope scope) {
    return await(() -> transactions.within(scope, () -> sql.rows(UNITS))).stream().map(row -> row[0]).toList();
  }

  private <T> T await(Supplier<Uni<T>> work) {
    return transactions.onOwnContext(work).await().atMost(PATIENCE);
  }

  private static void awaitUntil(Supplier<Boolean> condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.get()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
    }
  }
}
