package io.zerodistance.intake.suggestion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.testkit.ServiceDatabase;

/** On real complaints labelled by reading, in ten parts, each judged by what the nine others taught. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccuracyTest {

  private static final Logger LOG = Logger.getLogger(AccuracyTest.class);
  private static final int PARTS = 10;

  @Inject
  Lexicons lexicons;

  private final Map<String, Learned> taught = new HashMap<>();

  @BeforeEach
  void theWordListsAreLoaded() {
    given().get("/api/taxonomies/food").then().statusCode(200);
  }

  private record Judged(String truth, String majority, String keywords, String learned) {}

  @Test
  void what_was_learned_names_the_item_better_than_keywords_and_than_the_most_frequent_one() {
    better("item", RealComplaints.Label::item, Learned::item,
        (words, lexicon) -> ItemPolicy.judge(words, lexicon));
  }

  @Test
  void what_was_learned_names_the_severity_better_than_keywords_and_than_the_most_frequent_one() {
    better("severity", RealComplaints.Label::severity, Learned::severity, (words, lexicon) -> {
      var byWords = SeverityPolicy.judge(words, lexicon);
      return new Advice<>(byWords.value().name(), byWords.confidence(), byWords.because());
    });
  }

  private interface ByWords {
    Advice<String> judge(Words words, Lexicon lexicon);
  }

  private void better(String what, Function<RealComplaints.Label, String> truth,
      Function<Learned, Classifier> classifier, ByWords byWords) {
    var labels = RealComplaints.labelled();
    assertThat(labels).hasSizeGreaterThanOrEqualTo(300).extracting(RealComplaints.Label::text).doesNotContainNull();
    var judged = List.of("retail", "food").stream()
        .flatMap(unit -> judge(unit, labels.stream().filter(label -> label.unit().equals(unit)).toList(), truth,
            classifier, byWords).stream())
        .toList();
    double majority = share(judged, Judged::majority);
    double keywords = share(judged, Judged::keywords);
    double learned = share(judged, Judged::learned);
    LOG.infof("%s, n=%d: majority %.3f, keywords only %.3f, learned %.3f", what, judged.size(), majority, keywords,
        learned);
    assertThat(learned).as(what).isGreaterThan(majority).isGreaterThan(keywords);
  }

  private List<Judged> judge(String unit, List<RealComplaints.Label> labels,
      Function<RealComplaints.Label, String> truth, Function<Learned, Classifier> classifier, ByWords byWords) {
    var lexicon = lexicons.of(unit);
    return IntStream.range(0, PARTS).boxed().flatMap(part -> {
      var others = IntStream.range(0, labels.size()).filter(index -> index % PARTS != part).mapToObj(labels::get)
          .toList();
      var learned = taught.computeIfAbsent(unit + part,
          once -> Learned.from(1, lexicon, others.stream().map(AccuracyTest::example).toList()));
      var most = mostFrequent(others.stream().map(truth).toList());
      return IntStream.range(0, labels.size()).filter(index -> index % PARTS == part).mapToObj(labels::get)
          .map(label -> {
            var words = Words.of(label.text());
            var said = byWords.judge(words, lexicon);
            var blended = said.value().equals("S1") ? said
                : BlendPolicy.WITHOUT_REASONS.judge(said, classifier.apply(learned), learned.examples(),
                    Traits.of(words, lexicon),
                    Function.identity());
            return new Judged(truth.apply(label), most, said.value(), blended.value());
          });
    }).toList();
  }

  private static Example example(RealComplaints.Label label) {
    return new Example(label.text(), label.item(), label.severity(), label.motive(), null);
  }

  private static String mostFrequent(List<String> labels) {
    var counts = new HashMap<String, Integer>();
    labels.forEach(label -> counts.merge(label, 1, Integer::sum));
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static double share(List<Judged> judged, Function<Judged, String> guess) {
    return judged.stream().filter(one -> guess.apply(one).equals(one.truth())).count() / (double) judged.size();
  }
}
