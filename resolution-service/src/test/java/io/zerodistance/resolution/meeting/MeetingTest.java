package io.zerodistance.resolution.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class MeetingTest {

  @Inject
  Story story;

  @Test
  void a_visit_is_kept_with_who_was_there_what_was_found_and_its_photos_and_repeating_it_adds_none() {
    var number = story.foodCase();
    for (int again = 0; again < 2; again++) {
      record(number, "visit-" + number, Map.of()).statusCode(201).body("photos", hasSize(2));
    }
    story.as("food-supervisor-1").get("/api/cases/" + number + "/meetings").then().body("items", hasSize(1))
        .body("items[0].people", equalTo(List.of("food-agent-1", "顾客本人"))).body("items[0].findings", equalTo("冰箱温度正常"));
    assertThat(story.rows(number, "select what from timeline_entry where number = ?1").stream().map(row -> row[0]))
        .contains("meeting-recorded");
  }

  @Test
  void a_meeting_to_come_or_without_findings_or_people_is_refused() {
    var number = story.foodCase();
    record(number, "a" + number, Map.of("heldAt", Instant.now().plusSeconds(86_400).toString())).statusCode(400);
    record(number, "b" + number, Map.of("findings", " ")).statusCode(400);
    record(number, "c" + number, Map.of("people", List.of())).statusCode(400);
    record(number, "d" + number, Map.of("photos", List.of("../../etc"))).statusCode(400);
    story.as("food-agent-1").get("/api/cases/" + number + "/meetings").then().body("items", hasSize(0));
  }

  @Test
  void an_erased_persons_meetings_causes_and_final_responses_keep_no_words() {
    var number = story.foodCase();
    record(number, "visit-" + number, Map.of()).statusCode(201);
    story.as("food-agent-1").body(Map.of("directCause", "王先生的冰箱", "whys", List.of("王先生没关门")))
        .put("/api/cases/" + number + "/cause").then().statusCode(200);
    story.tell(number, "zerodistance.intake.customer-erased.v1", Map.of("customer", "c-1"));
    assertThat(story.as("food-agent-1").get("/api/cases/" + number + "/meetings").asString()).doesNotContain("冰箱",
        "顾客");
    assertThat(story.as("food-agent-1").get("/api/cases/" + number + "/cause").asString()).doesNotContain("王先生");
  }

  private ValidatableResponse record(String number, String key, Map<String, Object> changed) {
    Map<String, Object> meeting = new HashMap<>(Map.of("kind", "CUSTOMER_VISIT", "heldAt",
        "2026-11-20T10:00:00+08:00", "place", "解放路 8 号", "people", List.of("food-agent-1", "顾客本人"),
        "findings", "冰箱温度正常", "agreed", "周五送检", "photos", List.of("p-1", "p-2")));
    meeting.putAll(changed);
    return story.as("food-agent-1").header("Idempotency-Key", key).body(meeting)
        .post("/api/cases/" + number + "/meetings").then();
  }
}
