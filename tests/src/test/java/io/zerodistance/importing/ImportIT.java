package io.zerodistance.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.zerodistance.suite.Suite;

/** Many complaints at once through the public API, with one process per service. */
@Order(50)
class ImportIT {

  private static final Duration PATIENCE = Duration.ofMinutes(9);

  @Test
  void every_row_has_one_number_one_decision_and_is_counted_once_and_a_second_import_adds_nothing() {
    var suite = Suite.running();
    var books = new Books(suite);
    var corpus = Corpus.here(Path.of(System.getProperty("zd.root", "..")), Path.of("target"));
    var before = books.numbers();
    long counted = books.counted();

    var first = suite.zd(PATIENCE, "import", corpus.file().toString(), "--base", suite.origin());
    assertThat(first.exitCode()).as(first.output()).isZero();
    System.out.println(first.output());

    var numbers = new HashSet<>(books.numbers());
    numbers.removeAll(before);
    assertThat(numbers).as("one number per row").hasSize((int) corpus.rows());
    books.expectRoutedOnce(numbers);
    books.expectCounted(counted + corpus.rows());

    suite.forgetImports();
    var second = suite.zd(PATIENCE, "import", corpus.file().toString(), "--base", suite.origin());
    assertThat(second.exitCode()).as(second.output()).isZero();
    assertThat(books.numbers()).as("no second copies").hasSize((int) (before.size() + corpus.rows()));
    books.expectCounted(counted + corpus.rows());
  }
}
