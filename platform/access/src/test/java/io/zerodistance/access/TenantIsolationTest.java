package io.zerodistance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.zerodistance.access.NotesResource.Seen;
import io.zerodistance.testkit.ServiceDatabase;
import io.zerodistance.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class TenantIsolationTest {

  private static final int REQUESTS = 10_000;
  private static final int CLIENTS = 24;
  private static final int POOL = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NOTES = "/api/access/notes";

  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;

  private final Map<List<String>, String> tokens = new ConcurrentHashMap<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger hungUp = new AtomicInteger();
  private final AtomicInteger rowsSeen = new AtomicInteger();
  private final AtomicInteger foreignRows = new AtomicInteger();

  @Test
  void ten_thousand_mixed_requests_of_two_units_never_meet_even_when_clients_hang_up() throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var client = new HastyClient(RestAssured.port);
    var calls =
        IntStream.range(0, REQUESTS).mapToObj(n -> call(client, random.nextInt(100), random.nextInt(31), n)).toList();
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (var outcome : clients.invokeAll(calls)) {
        assertThat(outcome.get()).as("seed %d", seed).isNull();
      }
    }
    System.out.printf("tenant isolation: %d answered, %d hung up, %d rows seen, %d foreign%n", answered.get(),
        hungUp.get(), rowsSeen.get(), foreignRows.get());
    assertThat(foreignRows).as("rows of another unit, seed %d", seed).hasValue(0);
    assertThat(answered.get() + hungUp.get()).isEqualTo(REQUESTS);
    assertThat(hungUp.get()).as("requests cut off midway").isGreaterThan(REQUESTS / 10);
    assertThat(rowsSeen.get()).isGreaterThan(REQUESTS);
    assertThat(planted("foreign")).isZero();
    allConnectionsAreBack();
  }

  /** Null when all is well, else what was wrong. */
  private Callable<String> call(HastyClient client, int kind, int patienceMillis, int number) {
    var unit = number % 2 == 0 ? "retail" : "food";
    var other = number % 2 == 0 ? "food" : "retail";
    if (kind < 40) {
      return () -> inspect(unit,
          client.send("GET", NOTES + "?pauseMillis=" + kind % 20, token(unit), "", patienceMillis));
    }
    if (kind < 50) {
      return () -> {
        var answer = client.send("POST", NOTES, token(unit), note(unit, "hasty"), patienceMillis);
        return answer.isEmpty() ? count(hungUp, null)
            : count(answered, answer.get().status() == 201 ? null : "own note: " + answer);
      };
    }
    if (kind < 55) {
      return () -> {
        var answer = client.post(NOTES, token(unit), note(other, "foreign"));
        return count(answered, answer.status() >= 400 ? null : "foreign note kept: " + answer);
      };
    }
    if (kind < 60) {
      return () -> {
        var answer = client.get(NOTES, token());
        return count(answered, answer.body().equals("[]") ? null : "no unit, yet: " + answer);
      };
    }
    return () -> inspect(unit, client.send("GET", NOTES, token(unit), "", 60_000));
  }

  private String inspect(String unit, Optional<HastyClient.Answer> answer) throws Exception {
    if (answer.isEmpty()) {
      return count(hungUp, null);
    }
    if (answer.get().status() != 200) {
      return count(answered, "refused: " + answer);
    }
    var rows = Arrays.asList(json.readValue(answer.get().body(), Seen[].class));
    rowsSeen.addAndGet(rows.size());
    foreignRows.addAndGet((int) rows.stream().filter(row -> !row.businessUnit().equals(unit)).count());
    return count(answered, rows.size() == 20 ? null : "own rows missing: " + rows.size());
  }

  private static String count(AtomicInteger counter, String verdict) {
    counter.incrementAndGet();
    return verdict;
  }

  /** One token per person: signing ten thousand would measure the test. */
  private String token(String... units) {
    return tokens.computeIfAbsent(List.of(units), known -> Tokens.of("agent-1", Set.of("agent"), Set.copyOf(known)));
  }

  private static String note(String unit, String words) {
    return "{\"businessUnit\":\"%s\",\"words\":\"%s\"}".formatted(unit, words);
  }

  private int planted(String words) {
    return transactions
        .inOwnContext(Scope.of("retail", "food"), () -> sql.rows("select 1 from note where words = ?1", words))
        .await().atMost(PATIENCE).size();
  }

  /** As many transactions as the pool has connections meet inside; with one lost they would wait for ever. */
  private void allConnectionsAreBack() {
    var inside = new AtomicInteger();
    var met = new CompletableFuture<Void>();
    var meetings = IntStream.range(0, POOL).mapToObj(n -> transactions.inOwnContext(Scope.of("food"),
        () -> sql.rows("select 1").invoke(() -> {
          if (inside.incrementAndGet() == POOL) {
            met.complete(null);
          }
        }).chain(() -> {
          var own = Vertx.currentContext();
          return Uni.createFrom().completionStage(met).emitOn(work -> own.runOnContext(ignored -> work.run()));
        }))).toList();
    Uni.join().all(meetings).andFailFast().await().atMost(PATIENCE);
    assertThat(inside).hasValue(POOL);
  }
}
