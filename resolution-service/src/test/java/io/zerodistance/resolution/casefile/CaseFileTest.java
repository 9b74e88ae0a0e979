package io.zerodistance.resolution.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class CaseFileTest {

  @Inject
  Story story;

  @Test
  void a_registered_complaint_opens_a_case_file_in_the_first_stage() {
    var number = story.foodCase();
    story.as("food-agent-1").get("/api/cases/" + number).then().statusCode(200)
        .body("state", equalTo("OPEN")).body("stage", equalTo("CONTROL")).body("handler", equalTo("food-agent-1"))
        .body("motive", equalTo("UNKNOWN")).body("taxonomyItem", equalTo("mould"))
        .body("prompts.code", hasItem("control-written")).body("prompts.code", not(hasItem("control-counter")))
        .body("timeline.what", equalTo(java.util.List.of("case-opened", "case-assigned")));
    assertThat(story.events(number)).containsExactly("case-opened");
  }

  @Test
  void an_assignment_that_arrives_before_the_complaint_is_not_lost() {
    var number = story.number("FD");
    story.assign(number, "food-agent-2");
    story.register(number, "c-1");
    story.as("food-agent-1").get("/api/cases/" + number).then().statusCode(200)
        .body("handler", equalTo("food-agent-2"));
  }

  @Test
  void triage_brings_motive_demand_and_severity_and_with_them_other_prompts() {
    var number = story.foodCase();
    story.triage(number, "S1", "RECOGNITION", "REASONABLE");
    story.as("food-agent-1").get("/api/cases/" + number).then().body("severity", equalTo("S1"))
        .body("motive", equalTo("RECOGNITION")).body("demand", equalTo("REASONABLE"))
        .body("prompts.code", hasItem("control-safety"));
  }

  @Test
  void entering_a_stage_is_kept_with_its_time_and_announced_once() {
    var number = story.foodCase();
    var path = "/api/cases/" + number + "/stage";
    story.as("food-agent-1").body(Map.of("stage", "LISTEN")).post(path).then().statusCode(200)
        .body("prompts.code", hasItem("listen-repeat"));
    story.as("food-agent-1").body(Map.of("stage", "LISTEN")).post(path).then().statusCode(200);
    story.as("food-agent-1").get("/api/cases/" + number).then().body("stages", hasSize(2))
        .body("stages[0].leftAt", not(nullValue())).body("stages[1].stage", equalTo("LISTEN"));
    assertThat(story.events(number)).containsExactly("case-opened", "stage-entered");
  }

  @Test
  void an_unknown_stage_is_refused_with_the_choices_and_changes_nothing() {
    var number = story.foodCase();
    story.as("food-agent-1").body(Map.of("stage", "SHOUT")).post("/api/cases/" + number + "/stage").then()
        .statusCode(400).body("type", equalTo("urn:zerodistance:problem:field-invalid"));
    assertThat(story.events(number)).containsExactly("case-opened");
  }

  @Test
  void a_change_by_somebody_else_is_noticed_by_the_version() {
    var number = story.foodCase();
    var seen = story.as("food-agent-1").get("/api/cases/" + number).then().extract().header("ETag");
    var path = "/api/cases/" + number + "/stage";
    story.as("food-agent-1").header("If-Match", seen).body(Map.of("stage", "LISTEN")).post(path).then().statusCode(200);
    story.as("food-agent-1").header("If-Match", seen).body(Map.of("stage", "RESOLVE")).post(path).then()
        .statusCode(412).body("type", equalTo("urn:zerodistance:problem:case-changed"));
  }

  @Test
  void a_case_of_another_unit_is_answered_like_an_unknown_one() {
    var number = story.foodCase();
    var foreign =
        story.as("retail-agent-1").get("/api/cases/" + number).then().statusCode(404).extract().body().asString();
    var unknown = story.as("retail-agent-1").get("/api/cases/" + story.number("RT")).then().statusCode(404).extract()
        .body().asString();
    assertThat(foreign.replaceAll("\"instance\":\"[^\"]*\"", ""))
        .isEqualTo(unknown.replaceAll("\"instance\":\"[^\"]*\"", ""));
    story.as("retail-agent-1").get("/api/cases/not-a-number").then().statusCode(404);
  }

  @Test
  void my_list_has_my_cases_only_and_pages_without_gap_or_repetition() {
    for (int count = 0; count < 53; count++) {
      var number = story.number("CM");
      story.register(number, "c-" + count);
      story.assign(number, count % 53 == 0 ? "cement-agent-2" : "cement-agent-1");
    }
    var first = story.as("cement-agent-1").get("/api/cases?mine=true&state=OPEN").then().statusCode(200)
        .body("items", hasSize(50)).extract().jsonPath();
    var second = story.as("cement-agent-1").queryParam("cursor", first.getString("next"))
        .get("/api/cases?mine=true&state=OPEN").then().body("items", hasSize(2)).body("next", nullValue()).extract()
        .jsonPath();
    assertThat(first.getList("items.number")).doesNotContainAnyElementsOf(second.getList("items.number"));
    story.as("retail-agent-1").get("/api/cases").then().body("items.businessUnit", not(hasItem("cement")));
  }

  @Test
  void a_withdrawn_complaint_ends_its_case() {
    var number = story.foodCase();
    story.tell(number, "zerodistance.intake.complaint-withdrawn.v1", Map.of("because", "SOLVED_OTHERWISE"));
    story.as("food-agent-1").get("/api/cases/" + number).then().body("state", equalTo("WITHDRAWN"));
    story.as("food-agent-1").body(Map.of("stage", "LISTEN")).post("/api/cases/" + number + "/stage").then()
        .statusCode(409);
  }

  @Test
  void what_is_found_to_be_a_question_is_one_and_stays_open() {
    var number = story.foodCase();
    story.tell(number, "zerodistance.intake.case-kind-changed.v1",
        Map.of("was", "COMPLAINT", "kind", "INQUIRY", "by", "food-agent-1"));
    story.as("food-agent-1").get("/api/cases/" + number).then().body("state", equalTo("OPEN"))
        .body("kind", equalTo("INQUIRY"))
        .body("timeline.find { it.what == 'kind-changed' }.actor", equalTo("food-agent-1"));
  }

  @Test
  void what_is_found_to_be_a_remark_ends_its_case_and_says_who_found_so() {
    var number = story.foodCase();
    story.tell(number, "zerodistance.intake.kind-corrected.v1",
        Map.of("was", "COMPLAINT", "kind", "COMPLIMENT", "by", "food-agent-1"));
    story.as("food-agent-1").get("/api/cases/" + number).then().body("state", equalTo("WITHDRAWN"))
        .body("timeline.find { it.what == 'kind-corrected' }.actor", equalTo("food-agent-1"))
        .body("timeline.find { it.what == 'kind-corrected' }.detail", equalTo("COMPLIMENT"));
  }
}
