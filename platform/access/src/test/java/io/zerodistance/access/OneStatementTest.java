package io.zerodistance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class OneStatementTest {

  private static final Scope RETAIL = Scope.of("retail");
  private static final Scope FOOD = Scope.of("food");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ScopedStatement KEEP = ScopedStatement.of("""
      insert into note (id, business_unit, words) select $2, $3, $4 from scope on conflict do nothing
      returning id""");
  private static final ScopedStatement KEEP_TWICE = ScopedStatement.of("""
      , kept as (insert into note (id, business_unit, words) select $2, $3, $4 from scope returning words)
      insert into note (id, business_unit, words) select gen_random_uuid(), $5, words from kept""");

  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Pool pool;

  @Test
  void a_row_of_the_scope_is_kept_and_the_same_row_again_is_not() {
    var id = UUID.randomUUID();
    assertThat(keep(RETAIL, id, "retail", "kept at once")).isEqualTo(1);
    assertThat(keep(RETAIL, id, "retail", "kept at once")).isZero();
    assertThat(seen(RETAIL, "kept at once")).isEqualTo(1);
  }

  @Test
  void a_row_of_another_unit_is_refused_and_nothing_is_written() {
    assertThatThrownBy(() -> keep(RETAIL, UUID.randomUUID(), "food", "planted at once"))
        .hasStackTraceContaining("row-level security");
    assertThatThrownBy(() -> keep(Scope.of(), UUID.randomUUID(), "food", "planted at once"))
        .hasStackTraceContaining("row-level security");
    assertThat(seen(Scope.of("food", "retail"), "planted at once")).isZero();
  }

  @Test
  void a_foreign_row_in_a_later_part_undoes_the_whole_statement() {
    assertThatThrownBy(
        () -> await(transactions.inOneStatement(RETAIL, KEEP_TWICE, UUID.randomUUID(), "retail", "halves",
            "food")))
        .hasStackTraceContaining("row-level security");
    assertThat(seen(Scope.of("food", "retail"), "halves")).isZero();
    await(transactions.inOneStatement(RETAIL, KEEP_TWICE, UUID.randomUUID(), "retail", "halves", "retail"));
    assertThat(seen(RETAIL, "halves")).isEqualTo(2);
  }

  @Test
  void no_connection_remembers_a_scope_and_no_statement_borrows_one() {
    var work = IntStream.range(0, 2_000).mapToObj(count -> {
      var scope = count % 2 == 0 ? RETAIL : FOOD;
      var unit = count % 3 == 0 ? "retail" : "food";
      return transactions.inOneStatement(scope, KEEP, UUID.randomUUID(), unit, "mixed " + scope.setting())
          .replaceWithVoid().onFailure().recoverWithNull()
          .chain(() -> pool.query("select current_setting('app.business_units', true), count(*) from note").execute())
          .map(rows -> rows.iterator().next()).invoke(row -> {
            assertThat(row.getString(0)).isIn(null, "");
            assertThat(row.getLong(1)).isZero();
          });
    }).toList();
    await(Uni.join().all(work).usingConcurrencyOf(24).andFailFast());
    assertThat(seen(RETAIL, "mixed retail")).isEqualTo(334);
    assertThat(seen(FOOD, "mixed food")).isEqualTo(667);
    assertThat(seen(FOOD, "mixed retail") + seen(RETAIL, "mixed food")).isZero();
  }

  @Test
  void inside_an_open_transaction_it_is_refused_because_it_would_commit_alone() {
    assertThatThrownBy(() -> await(transactions.inOwnContext(RETAIL,
        () -> transactions.inOneStatement(RETAIL, KEEP, UUID.randomUUID(), "retail", "alone"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(seen(RETAIL, "alone")).isZero();
  }

  @Test
  void a_statement_that_does_not_read_the_scope_is_not_made() {
    for (var work : List.of("insert into note (id, business_unit, words) values ($2, $3, $4)",
        "select * from scope, note", "delete from note")) {
      assertThatThrownBy(() -> ScopedStatement.of(work)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private int keep(Scope scope, UUID id, String unit, String words) {
    return await(transactions.inOneStatement(scope, KEEP, id, unit, words)).size();
  }

  private long seen(Scope scope, String words) {
    return await(transactions.inOwnContext(scope, () -> sql.rows("select 1 from note where words = ?1", words))).size();
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(PATIENCE);
  }
}
