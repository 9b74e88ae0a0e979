package io.zerodistance.resolution.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class GuidanceTest {

  private static final String HANDLER = "food-agent-1";

  @Inject
  Story story;

  @Test
  void an_angry_customer_is_not_argued_with_and_hears_the_demand_repeated() {
    var number = story.foodCase();
    assertThat(codes(number)).doesNotContain("control-angry");
    story.as(HANDLER).body(Map.of("emotion", "ANGRY")).put("/api/cases/" + number + "/emotion").then().statusCode(200);
    assertThat(codes(number).getFirst()).isEqualTo("control-angry");
    enter(number, "LISTEN");
    assertThat(codes(number)).startsWith("listen-angry").contains("listen-repeat", "listen-no-dispute");
    story.as(HANDLER).body(Map.of("emotion", "CALM")).put("/api/cases/" + number + "/emotion").then().statusCode(200);
    assertThat(codes(number)).doesNotContain("listen-angry");
  }

  @Test
  void an_unreasonable_demand_is_met_with_a_reminder_that_it_is_not_the_person() {
    var number = story.foodCase();
    story.triage(number, "S3", "REDRESS", "UNREASONABLE");
    assertThat(codes(number)).contains("control-label");
    enter(number, "RESOLVE");
    assertThat(codes(number)).contains("resolve-unreasonable", "resolve-money");
  }

  @Test
  void prompts_follow_severity_motive_and_channel() {
    var number = story.foodCase();
    assertThat(codes(number)).contains("control-written").doesNotContain("control-breathe", "control-safety");
    story.triage(number, "S1", "RECOGNITION", "REASONABLE");
    assertThat(codes(number)).startsWith("control-safety");
    enter(number, "APOLOGISE");
    assertThat(codes(number)).contains("apologise-person");
  }

  @Test
  void a_tick_is_kept_with_who_and_when_until_the_case_opens_again() {
    var number = story.foodCase();
    story.as(HANDLER).put("/api/cases/" + number + "/prompts/control-neutral/tick").then().statusCode(200);
    assertThat(tickedBy(number, "control-neutral")).isEqualTo(HANDLER);
    story.as(HANDLER).delete("/api/cases/" + number + "/prompts/control-neutral/tick").then().statusCode(200);
    assertThat(tickedBy(number, "control-neutral")).isNull();
    story.as(HANDLER).put("/api/cases/" + number + "/prompts/control-neutral/tick");
    story.customerConfirms(number, true);
    story.as(HANDLER).put("/api/cases/" + number + "/prompts/control-neutral/tick").then().statusCode(409);
    story.customerConfirms(number, false);
    assertThat(tickedBy(number, "control-neutral")).isNull();
  }

  @Test
  void only_a_prompt_that_is_shown_can_be_ticked() {
    var number = story.foodCase();
    story.as(HANDLER).put("/api/cases/" + number + "/prompts/resolve-money/tick").then().statusCode(404);
    story.as("retail-agent-1").put("/api/cases/" + number + "/prompts/control-neutral/tick").then().statusCode(404);
    story.as(HANDLER).body(Map.of("emotion", "FURIOUS")).put("/api/cases/" + number + "/emotion").then()
        .statusCode(400).body("type", equalTo("urn:zerodistance:problem:field-invalid"));
  }

  private void enter(String number, String stage) {
    story.as(HANDLER).body(Map.of("stage", stage)).post("/api/cases/" + number + "/stage").then().statusCode(200);
  }

  private List<String> codes(String number) {
    return story.as(HANDLER).get("/api/cases/" + number).then().extract().jsonPath().getList("prompts.code");
  }

  private String tickedBy(String number, String code) {
    return story.as(HANDLER).get("/api/cases/" + number).then().extract().jsonPath()
        .getString("prompts.find { it.code == '" + code + "' }.tickedBy");
  }
}
