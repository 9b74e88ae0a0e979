package io.zerodistance.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class TenancyTest {

  private static final List<String> OPERATIONS = List.of("GET ", "POST /stage", "POST /replies", "GET /promises",
      "POST /promises", "POST /promises/x/kept", "POST /remedies", "PUT /remedies/x", "GET /ledger", "GET /advice",
      "POST /resolution", "POST /closure", "POST /reopening", "POST /late-news/reading", "GET /final-response",
      "POST /final-response", "GET /cause", "PUT /cause",
      "GET /actions", "POST /actions", "GET /lessons", "POST /lessons", "POST /similar-lessons", "GET /meetings",
      "POST /meetings");
  private static final String BODY =
      "{\"text\":\"t\",\"stage\":\"LISTEN\",\"due\":\"2099-01-01T00:00:00Z\",\"type\":\"APOLOGY\","
          + "\"outcome\":\"UPHELD\",\"furtherRight\":\"UK_DISP\",\"directCause\":\"c\",\"whys\":[\"w\"],\"kind\":\"CORRECTIVE\",\"owner\":\"o\","
          + "\"title\":\"t\",\"advice\":\"a\",\"because\":\"b\",\"seen\":\"2026-01-01T00:00:00Z\"}";

  @Inject
  Story story;

  @Test
  void a_foreign_case_is_unknown_to_every_operation_on_cases_and_stays_as_it_is() {
    var number = story.foodCase();
    var before = story.as("food-agent-1").get("/api/cases/" + number).asString();
    var wrong = new TreeMap<String, Integer>();
    for (var operation : OPERATIONS) {
      var parts = operation.split(" ", -1);
      int status =
          story.as("retail-supervisor-1").header("Idempotency-Key", "k").body(parts[0].equals("GET") ? "" : BODY)
              .request(parts[0], "/api/cases/" + number + parts[1]).statusCode();
      if (status != 404) {
        wrong.put(operation, status);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(story.as("food-agent-1").get("/api/cases/" + number).asString()).isEqualTo(before);
  }

  @Test
  void lists_show_the_callers_own_unit_only() {
    var number = story.foodCase();
    story.proposes("food-agent-1", number, 30_000).statusCode(201);
    for (var list : List.of("/api/cases", "/api/approvals", "/api/resolution/payouts?state=DUE")) {
      assertThat(story.as("retail-manager-1").get(list).then().statusCode(200).extract().jsonPath()
          .<String>getList("items.businessUnit")).as(list).doesNotContain("food");
    }
  }
}
