package io.zerodistance.resolution.closing;

import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

/** The right to go further that is offered first is the one of the policy that set the case's time. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class FurtherRightTest {

  @Inject
  Story story;

  @Test
  void the_policy_of_the_deadline_names_the_right_and_all_others_have_that_of_where_we_are() {
    var number = story.foodCase();
    suggested(number, "CN_CONSUMER");
    deadline(number, "FIRST_RESPONSE", "cfpb-response", "2026-11-21T02:00:00Z");
    suggested(number, "CN_CONSUMER");
    deadline(number, "RESOLUTION", "disp-final-response", "2026-11-21T02:00:00Z");
    suggested(number, "UK_DISP");
    deadline(number, "RESOLUTION", "serious-resolution", "2026-11-21T03:00:00Z");
    suggested(number, "CN_CONSUMER");
    deadline(number, "RESOLUTION", "cfpb-final", "2026-11-21T02:30:00Z");
    suggested(number, "CN_CONSUMER");
  }

  private void deadline(String number, String kind, String policy, String at) {
    story.tell(number, "zerodistance.routing.deadline-set.v1", Map.of("deadline", kind, "policy", policy, "at", at,
        "due", "2026-12-21T02:00:00Z", "calendarVersion", 1));
  }

  private void suggested(String number, String code) {
    story.as("food-agent-1").get("/api/cases/" + number + "/final-response").then().statusCode(200)
        .body("suggested", equalTo(code));
  }
}
