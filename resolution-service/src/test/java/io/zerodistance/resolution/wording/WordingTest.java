package io.zerodistance.resolution.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class WordingTest {

  private static final String FOOD = "/api/resolution/wording/food/";
  private static final String CEMENT = "/api/resolution/wording/cement/";
  private static final String GROUP = "/api/resolution/wording/group/";

  @Inject
  Story story;
  @Inject
  ObjectMapper json;

  @Test
  void a_unit_says_it_differently_its_handlers_see_it_and_the_others_do_not() {
    var mine = prompt("先给客户倒水。").put("position", 1);
    put("cement-manager-1", CEMENT + "PROMPT/control-neutral", mine, 0).statusCode(200).body("version", equalTo(1));
    var number = story.caseOf("CM", "cement-agent-1");
    story.as("cement-agent-1").get("/api/cases/" + number).then().body("prompts[0].zh", equalTo("先给客户倒水。"));
    assertThat(owner("cement-manager-1", CEMENT)).isEqualTo("cement");
    assertThat(owner("food-manager-1", FOOD)).isEqualTo("group");
    put("cement-manager-1", CEMENT + "PROMPT/control-neutral", null, 1).statusCode(200);
    assertThat(owner("cement-manager-1", CEMENT)).isEqualTo("group");
    story.as("cement-agent-1").get(CEMENT + "PROMPT/control-neutral/history").then().body("items", hasSize(2))
        .body("items[0].content", equalTo(null)).body("items[1].changedBy", equalTo("cement-manager-1"))
        .body("items[1].because", equalTo("because of the test"));
  }

  @Test
  void what_a_unit_switched_off_is_not_shown_there() {
    put("property-manager-1", "/api/resolution/wording/property/PROMPT/control-written",
        prompt("不用").put("retired", true), 0).statusCode(200);
    var number = story.caseOf("PR", "property-agent-1");
    var codes = story.as("property-agent-1").get("/api/cases/" + number).then().extract().jsonPath()
        .getList("prompts.code");
    assertThat(codes).isNotEmpty().doesNotContain("control-written");
  }

  @Test
  void the_same_again_adds_no_version_and_a_change_on_top_of_an_old_one_is_refused() {
    var path = FOOD + "TEMPLATE/thanks";
    var template = json.createObjectNode().put("titleZh", "感谢").put("titleEn", "Thanks").put("zh", "谢谢您 {number}")
        .put("en", "Thank you").put("position", 1).put("retired", false);
    put("food-manager-1", path, template, 0).statusCode(200).body("version", equalTo(1));
    put("food-manager-1", path, template, 1).statusCode(200).body("version", equalTo(1));
    put("food-manager-1", path, template.deepCopy().put("zh", "再次感谢"), 0).statusCode(412)
        .body("type", equalTo("urn:zerodistance:problem:wording-changed-meanwhile"));
    var number = story.foodCase();
    story.as("food-agent-1").get("/api/cases/" + number + "/reply-templates").then()
        .body("items[0].text", equalTo("谢谢您 " + number));
  }

  @Test
  void a_unit_s_manager_words_the_own_unit_only_and_the_group_s_quality_words_for_all() {
    put("food-manager-1", GROUP + "PROMPT/x", prompt("x"), 0).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:wording-not-yours"));
    put("food-manager-1", CEMENT + "PROMPT/x", prompt("x"), 0).statusCode(404);
    story.as("food-quality-1", "quality", "food").body(change(prompt("x"), 0)).put(FOOD + "PROMPT/x").then()
        .statusCode(403);
    story.as("group-quality-1", "quality", "food", "retail").body(change(prompt("问候"), 0)).put(GROUP + "PROMPT/greet")
        .then().statusCode(200);
    var number = story.caseOf("RT", "retail-agent-1");
    assertThat(story.as("retail-agent-1").get("/api/cases/" + number).then().extract().jsonPath()
        .getList("prompts.code")).contains("greet");
  }

  @Test
  void a_text_that_no_handler_could_use_is_refused_and_changes_nothing() {
    put("food-manager-1", FOOD + "PROMPT/bad", prompt("x").put("stage", "SHOUT"), 0).statusCode(400);
    put("food-manager-1", FOOD + "PROMPT/bad", prompt("x").put("en", " "), 0).statusCode(400);
    put("food-manager-1", FOOD + "PROMPT/Bad Code", prompt("x"), 0).statusCode(400);
    put("food-manager-1", FOOD + "PROMPT/bad", prompt("x").put("position", "first"), 0).statusCode(422);
    put("food-manager-1", FOOD + "HOURS/promises", json.createObjectNode().put("zone", "Moon").put("endOfDay", "25:00"),
        0)
        .statusCode(400);
    story.as("food-agent-1").get(FOOD + "PROMPT/bad/history").then().body("items", hasSize(0));
  }

  @Test
  void every_template_but_the_delay_notice_has_all_five_parts_in_both_languages() {
    var templates = story.as("healthcare-manager-1").get("/api/resolution/wording/healthcare/TEMPLATE").then()
        .extract().jsonPath();
    for (int index = 0; index < templates.getList("items").size(); index++) {
      var code = templates.getString("items[" + index + "].code");
      for (var language : new String[] {"zh", "en"}) {
        var text = templates.getString("items[" + index + "].content." + language).replace("{name}",
            language.equals("zh") ? "王敏" : "Anna");
        var missing = story.as("food-agent-1").body(Map.of("text", text)).post("/api/reply-check").then().extract()
            .jsonPath().getList("missing");
        var lacks = code.equals("delay-notice") ? missing.contains("APOLOGY") : !missing.isEmpty();
        assertThat(lacks)
            .as(code + " " + language + " lacks " + missing).isFalse();
      }
    }
  }

  private String owner(String staff, String path) {
    return story.as(staff).get(path + "PROMPT").then().extract().jsonPath()
        .getString("items.find { it.code == 'control-neutral' }.owner");
  }

  private ObjectNode prompt(String zh) {
    return json.createObjectNode().put("stage", "CONTROL").put("position", 50).put("zh", zh).put("en", "in English")
        .put("retired", false);
  }

  private ValidatableResponse put(String staff, String path, ObjectNode content, int seen) {
    return story.as(staff).body(change(content, seen)).put(path).then();
  }

  private ObjectNode change(ObjectNode content, int seen) {
    var change = json.createObjectNode().put("seen", seen).put("because", "because of the test");
    change.set("content", content);
    return change;
  }
}
