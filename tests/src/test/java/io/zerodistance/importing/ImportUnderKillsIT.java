package io.zerodistance.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.zerodistance.suite.Eventually;
import io.zerodistance.suite.Suite;

/** The same import with two processes of every service, one of each killed with SIGKILL while it runs. */
@Order(90)
class ImportUnderKillsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(9);
  /** Enough for a kill of each service amid the import; {@code -Dzd.killed.rows=100000} takes the whole file. */
  private static final int ROWS = Integer.getInteger("zd.killed.rows", 1_000);
  private static final List<String> SERVICES = List.of("intake", "routing", "resolution", "feedback", "analytics");

  @Test
  void nothing_is_lost_or_doubled_when_one_process_of_each_service_is_killed() {
    var suite = Suite.running();
    Assumptions.assumeTrue(suite.isOurs(), "a suite that runs already is not killed");
    suite.restart("--fresh", "--replicas", "all=2");
    var books = new Books(suite);
    var folder = Path.of("target");
    var corpus = Corpus.here(Path.of(System.getProperty("zd.root", "..")), folder).first(ROWS, folder);

    var importing = CompletableFuture.supplyAsync(
        () -> suite.zd(PATIENCE, "import", corpus.file().toString(), "--base", suite.origin(), "--connections", "8"));
    for (int index = 0; index < SERVICES.size(); index++) {
      long enough = corpus.rows() * (index + 1) / (SERVICES.size() + 2);
      Eventually.get(enough + " complaints are filed", PATIENCE, () -> filed(suite, importing),
          count -> count >= enough);
      assertThat(importing.isDone()).as("the kill of " + SERVICES.get(index) + " falls into the import").isFalse();
      suite.kill(SERVICES.get(index));
    }
    var ended = importing.join();
    assertThat(ended.exitCode()).as(ended.output()).isZero();

    var numbers = books.numbers();
    assertThat(numbers).as("one number per row").hasSize((int) corpus.rows());
    books.expectRoutedOnce(numbers);
    books.expectCounted(corpus.rows());
    Eventually.get("every killed process runs again", Duration.ofMinutes(2), suite::status,
        status -> SERVICES.stream().allMatch(service -> status.path("parts").findParents("name").stream()
            .anyMatch(part -> part.path("name").asText().equals(service) && part.path("restarts").asInt() >= 1
                && part.path("health").asText().equalsIgnoreCase("UP"))));
  }

  private static long filed(Suite suite, CompletableFuture<?> importing) {
    return importing.isDone() ? Long.MAX_VALUE : suite.imported();
  }
}
