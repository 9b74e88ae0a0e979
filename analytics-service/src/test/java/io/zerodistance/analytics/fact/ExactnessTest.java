package io.zerodistance.analytics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.zerodistance.analytics.Story;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.testkit.ServiceDatabase;

/** Whatever order events come in and however often, the figures equal the truth. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ExactnessTest {

  private static final String MARCH = "from=2026-03-01&to=2026-03-31";
  private static final String[] UNITS = {"cement", "property", "healthcare"};
  private static final int CASES_PER_UNIT = 60;

  @Inject
  Story story;

  @Test
  void shuffled_and_duplicated_events_count_exactly_once_and_a_replay_changes_nothing() {
    var truth = new CaseLives(story, 20_261_121);
    for (int index = 0; index < CASES_PER_UNIT; index++) {
      truth.live("cement", "CM", new String[] {"strength", "clumping", "damaged-bags"});
      truth.live("property", "PR", new String[] {"lift", "noise"});
      truth.live("healthcare", "HC", new String[] {"nursing", "insurance", "privacy", "other"});
    }
    var random = new Random(7);
    var delivered = new ArrayList<>(truth.events);
    truth.events.stream().filter(event -> random.nextInt(3) == 0).forEach(delivered::add);
    Collections.shuffle(delivered, random);
    story.deliver(delivered);
    assertEqual(truth, Story.overview(MARCH, UNITS));
    assertPareto(truth);

    var before = Story.overview(MARCH, UNITS).prettify();
    story.deliver(truth.events);
    assertThat(withoutLag(Story.overview(MARCH, UNITS).prettify())).isEqualTo(withoutLag(before));

    // A replay from the start after the inbox was cleaned: the facts themselves absorb it.
    story.deliver(truth.events.stream().map(event -> new Envelope(UUID.randomUUID(), event.type(), event.subject(),
        event.businessUnit(), event.sequence(), event.time(), event.payload())).toList());
    assertThat(withoutLag(Story.overview(MARCH, UNITS).prettify())).isEqualTo(withoutLag(before));
  }

  private static void assertEqual(CaseLives truth, JsonPath overview) {
    assertThat(overview.getLong("complaints")).isEqualTo(CASES_PER_UNIT * 3L);
    assertThat(longs(overview, "byUnit")).isEqualTo(truth.byUnit);
    assertThat(longs(overview, "byStatus")).isEqualTo(truth.byStatus);
    assertThat(overview.getDouble("firstResponse.medianSeconds")).isCloseTo(truth.medianFirstResponse(), within(0.001));
    assertShare(overview, "deadlinesMet", truth.deadlinesMet, truth.deadlinesJudged);
    assertShare(overview, "confirmedResolution", truth.confirmed, truth.closed);
    assertShare(overview, "csat", truth.satisfied, truth.answers);
    assertThat(overview.getLong("redress.granted[0].amount")).isEqualTo(truth.granted);
    assertThat(overview.getLong("redress.paid[0].amount")).isEqualTo(truth.paid);
    assertThat(overview.getDouble("nps.value"))
        .isCloseTo(100.0 * (truth.promoters - truth.detractors) / truth.answers, within(0.001));
  }

  private static void assertShare(JsonPath overview, String figure, long hits, long n) {
    assertThat(overview.getLong(figure + ".basis.n")).isEqualTo(n);
    assertThat(overview.getDouble(figure + ".value")).isCloseTo((double) hits / n, within(1e-6));
  }

  private static void assertPareto(CaseLives truth) {
    var pareto =
        Story.as("group-quality-1", "quality", UNITS).get("/api/analytics/pareto?" + MARCH).then().statusCode(200)
            .extract().jsonPath();
    var counted = new TreeMap<String, Long>();
    pareto.getList("items", ParetoLine.class)
        .forEach(line -> counted.put(line.businessUnit + "/" + line.taxonomyItem, line.count));
    assertThat(counted).isEqualTo(truth.byItem);
  }

  private static TreeMap<String, Long> longs(JsonPath json, String path) {
    var counted = new TreeMap<String, Long>();
    json.<String, Number>getMap(path).forEach((key, value) -> counted.put(key, value.longValue()));
    return counted;
  }

  private static String withoutLag(String overview) {
    return overview.replaceAll("(?s)\"lag\": \\{[^}]*}", "");
  }

  @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
  public static final class ParetoLine {
    public String businessUnit;
    public String taxonomyItem;
    public long count;
  }
}
