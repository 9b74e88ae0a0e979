package io.zerodistance.routing.clock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.testkit.ServiceDatabase;
import io.zerodistance.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class DeadlinePreviewTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OFFICE = "{\"zone\":\"Asia/Shanghai\",\"week\":{\"MON\":[[\"09:00\",\"17:00\"]]}}";

  @Test
  void answers_every_golden_deadline() throws IOException {
    GoldenDeadlines.all().forEach(vector -> {
      ObjectNode question = JSON.createObjectNode().put("start", vector.start()).put("minutes", vector.minutes());
      question.set("calendar", vector.calendar());
      question.set("pauses", vector.rawPauses());
      ask(question.toString()).statusCode(200).body("due", equalTo(vector.due()));
    });
  }

  @Test
  void an_open_pause_leaves_no_due() {
    ask("""
        {"calendar":%s,"start":"2026-11-23T09:00:00+08:00","minutes":60,"pauses":[["2026-11-23T09:30:00+08:00",null]]}
        """.formatted(OFFICE)).statusCode(200).body("due", nullValue()).body("paused", equalTo(true));
  }

  @Test
  void a_bad_calendar_is_a_problem_that_says_what_to_mend() {
    refused("{\"calendar\":{\"zone\":\"Moon\",\"week\":{\"MON\":[[\"09:00\",\"17:00\"]]}},"
        + "\"start\":\"2026-11-23T09:00:00+08:00\",\"minutes\":60}", "Moon");
    refused("{\"calendar\":{\"zone\":\"UTC\",\"week\":{}},\"start\":\"2026-11-23T09:00:00Z\",\"minutes\":1}",
        "never opens");
    refused("{\"calendar\":" + OFFICE + ",\"start\":\"yesterday\",\"minutes\":60}", "start");
    refused("{\"calendar\":" + OFFICE + ",\"start\":\"2026-11-23T09:00:00+08:00\",\"minutes\":-1}", "minutes");
    refused("{\"start\":\"2026-11-23T09:00:00+08:00\",\"minutes\":1}", "calendar");
    refused("{\"calendar\":" + OFFICE + ",\"start\":\"2026-11-23T09:00:00+08:00\",\"minutes\":1,"
        + "\"pauses\":[[\"2026-11-23T10:00:00+08:00\",\"2026-11-23T09:00:00+08:00\"]]}", "pause");
  }

  @Test
  void a_body_that_is_no_question_is_a_problem() {
    for (var body : new String[] {"{", "[]", "{\"minutes\":\"soon\"}", "{\"calendar\":7}"}) {
      ask(body).statusCode(400).contentType("application/problem+json");
    }
  }

  @Test
  void nobody_asks_without_signing_in() {
    given().contentType("application/json").body("{}").post("/api/routing/deadline-preview").then().statusCode(401);
  }

  private static void refused(String body, String because) {
    ask(body).statusCode(422).contentType("application/problem+json")
        .body("type", equalTo("urn:zerodistance:problem:calendar-invalid")).body("detail", containsString(because));
  }

  private static ValidatableResponse ask(String body) {
    return given().auth().oauth2(Tokens.of("food-agent-1", Set.of("agent"), Set.of("food")))
        .contentType("application/json").body(body).post("/api/routing/deadline-preview").then();
  }
}
