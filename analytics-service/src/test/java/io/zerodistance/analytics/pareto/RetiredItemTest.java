package io.zerodistance.analytics.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.analytics.Story;
import io.zerodistance.testkit.ServiceDatabase;

/** Figures follow the taxonomy: what was retired counts as its successor, over a chain too, and back again. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class RetiredItemTest {

  private static final Instant AT = Instant.parse("2025-03-01T08:00:00Z");

  @Inject
  Story story;

  @Test
  void a_retired_item_counts_as_its_successor_until_it_is_brought_back() {
    story.deliver(story.registered("property", Story.freshNumber("PR"), AT, "noise"),
        story.registered("property", Story.freshNumber("PR"), AT, "neighbours"),
        story.registered("property", Story.freshNumber("PR"), AT, "order"));
    assertThat(counts()).isEqualTo(Map.of("noise", 1, "neighbours", 1, "order", 1));
    changed(1, "noise", "neighbours");
    assertThat(counts()).isEqualTo(Map.of("neighbours", 2, "order", 1));
    changed(2, "neighbours", "order");
    assertThat(counts()).isEqualTo(Map.of("order", 3));
    changed(3, "neighbours", null);
    assertThat(counts()).isEqualTo(Map.of("neighbours", 2, "order", 1));
  }

  private void changed(int version, String item, String successor) {
    var data = new java.util.HashMap<String, Object>(Map.of("version", version, "item", item, "dimension", "order",
        "rollup", "environment", "active", successor == null, "changedBy", "property-manager-1"));
    if (successor != null) {
      data.put("successor", successor);
    }
    story.deliver(story.event("property", "taxonomy-property", "intake.taxonomy-changed", AT, data));
  }

  private static Map<String, Integer> counts() {
    return Story.as("property-manager-1", "bu-manager", "property")
        .get("/api/analytics/pareto?bu=property&from=2025-03-01&to=2025-03-01").then().statusCode(200).extract()
        .jsonPath().<Map<String, Object>>getList("items").stream()
        .collect(java.util.stream.Collectors.toMap(item -> (String) item.get("taxonomyItem"),
            item -> (Integer) item.get("count")));
  }
}
