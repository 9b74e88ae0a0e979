package io.zerodistance.intake.suggestion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.testkit.ServiceDatabase;

/**
 * On English complaints of our own, in parts that met the word lists one after the other: what a part said before it was read is in the
 * README; here no list may forget what it knew.
 */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class EnglishAccuracyTest {

  private static final Logger LOG = Logger.getLogger(EnglishAccuracyTest.class);

  @Inject
  Lexicons lexicons;

  private record Label(String part, String unit, String item, String severity, String text) {}

  private record Judged(Label truth, String item, String severity) {

    boolean itemFound() {
      return truth.item().equals(item);
    }

    boolean severityFound() {
      return truth.severity().equals(severity);
    }

    boolean harmed() {
      return truth.severity().equals("S1");
    }

    boolean alarmed() {
      return severity.equals("S1");
    }
  }

  @BeforeEach
  void theWordListsAreLoaded() {
    given().get("/api/taxonomies/food").then().statusCode(200);
  }

  @Test
  void english_words_name_the_item_and_the_harm() {
    var seen = measured("SEEN");
    var held = measured("HELD");
    var fresh = measured("FRESH");
    var harm = measured("HARM");
    assertThat(share(seen, Judged::itemFound)).isGreaterThan(0.9);
    assertThat(share(held, Judged::itemFound)).isGreaterThan(0.9);
    assertThat(Stream.of(seen, held, fresh).flatMap(List::stream).filter(Judged::harmed)).as("no harm is missed")
        .allMatch(Judged::alarmed);
    assertThat(count(harm, one -> one.harmed() && one.alarmed())).isGreaterThanOrEqualTo(23);
  }

  private List<Judged> measured(String part) {
    var judged = RealComplaints.csv(Path.of("src/test/resources/english-complaints.csv")).stream()
        .map(row -> new Label(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
        .filter(label -> label.part().equals(part)).map(this::judge).toList();
    LOG.infof("%s, n=%d: item %.3f, severity %.3f, harm found %d of %d, false alarms %d", part, judged.size(),
        share(judged, Judged::itemFound), share(judged, Judged::severityFound),
        count(judged, one -> one.harmed() && one.alarmed()), count(judged, Judged::harmed),
        count(judged, one -> one.alarmed() && !one.harmed()));
    return judged;
  }

  private Judged judge(Label label) {
    var words = Words.of(label.text());
    var lexicon = lexicons.of(label.unit());
    return new Judged(label, ItemPolicy.judge(words, lexicon).value(),
        SeverityPolicy.judge(words, lexicon).value().name());
  }

  private static double share(List<Judged> judged, Predicate<Judged> right) {
    return count(judged, right) / (double) judged.size();
  }

  private static long count(List<Judged> judged, Predicate<Judged> which) {
    return judged.stream().filter(which).count();
  }
}
