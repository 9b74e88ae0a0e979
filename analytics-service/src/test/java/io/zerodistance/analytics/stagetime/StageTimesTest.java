package io.zerodistance.analytics.stagetime;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.analytics.Story;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class StageTimesTest {

  private static final Instant AT = Instant.parse("2024-05-06T08:00:00Z");

  @Inject
  Story story;

  @Test
  void a_stay_ends_with_the_next_stage_or_when_the_handler_is_done_and_a_reopened_case_begins_in_the_first_stage() {
    var news = new ArrayList<Envelope>();
    for (int minutes = 1; minutes <= 10; minutes++) {
      var number = Story.freshNumber("HC");
      news.add(story.registered("healthcare", number, AT, "nursing"));
      news.add(event(number, "case-opened", 0, Map.of()));
      news.add(event(number, "stage-entered", minutes, Map.of("stage", "LISTEN", "by", "h")));
      news.add(event(number, "stage-entered", minutes + 5, Map.of("stage", "RESOLVE", "by", "h")));
      news.add(event(number, "case-resolved", minutes + 7, Map.of("by", "h", "onTheSpot", false)));
      news.add(event(number, "case-reopened", 5_000, Map.of("because", "CUSTOMER", "round", 2)));
      news.add(event(number, "stage-entered", 5_000 + minutes, Map.of("stage", "LISTEN", "by", "h")));
    }
    story.deliver(news.reversed());
    var read = Story.as("group-quality-1", "quality", "healthcare")
        .get("/api/analytics/stage-times?bu=healthcare&from=2024-05-06&to=2024-05-06").then().statusCode(200);
    read.body("items.stage", equalTo(List.of("CONTROL", "LISTEN", "RESOLVE")))
        .body("items.n", equalTo(List.of(20, 10, 10)))
        .body("items.medianSeconds", equalTo(List.of(330f, 300f, 120f)))
        .body("items[0].p90Seconds", equalTo(546f))
        .body("basis.n", equalTo(40));
  }

  @Test
  void a_case_that_is_still_in_its_stage_has_no_time_yet_and_agents_do_not_compare() {
    var number = Story.freshNumber("PH");
    story.deliver(story.registered("pharmacy", number, AT, "expired"), event(number, "case-opened", 0, Map.of()));
    var path = "/api/analytics/stage-times?bu=pharmacy&from=2024-05-06&to=2024-05-06";
    Story.as("group-quality-1", "quality", "pharmacy").get(path).then().statusCode(200).body("items", hasSize(0));
    Story.as("pharmacy-agent-1", "agent", "pharmacy").get(path).then().statusCode(403);
  }

  private Envelope event(String number, String what, int minutes, Map<String, ?> data) {
    return story.event(number.startsWith("HC") ? "healthcare" : "pharmacy", number, "resolution." + what,
        AT.plusSeconds(60L * minutes), data);
  }
}
