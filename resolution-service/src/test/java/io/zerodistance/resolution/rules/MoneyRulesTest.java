package io.zerodistance.resolution.rules;

import static io.zerodistance.resolution.rules.RulesDesk.AT;
import static io.zerodistance.resolution.rules.RulesDesk.tier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** The group sets limits, a unit sets its own on top, and everybody sees what holds, since when and by whom. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class MoneyRulesTest {

  private static int days = 1_500;

  @Inject
  Story story;
  @Inject
  RulesDesk rules;
  @Inject
  MovableClock clock;

  @BeforeEach
  void aNewDayAfterThoseOfOtherTests() {
    clock.ahead(Duration.ofDays(40L * ++days));
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void a_template_s_lower_limit_holds_at_once_in_every_unit_and_a_unit_s_own_on_top_of_it() {
    var before = rules.admin().get(AT + "group/TIERS").jsonPath().getMap("content");
    template("SENIOR", 30_000).body("stored", equalTo(true)).body("raises", hasSize(0)).body("proposal", nullValue());
    inForce("retail", "TIERS").body("lines.find { it.key == 'SENIOR CNY' }.rule.caseLimit", equalTo(30_000))
        .body("lines.find { it.key == 'SENIOR CNY' }.origin", equalTo("GROUP"))
        .body("group.changedBy", equalTo("admin-1")).body("group.because", equalTo("of the story"))
        .body("unit", nullValue());
    proposes("RT", "retail-senior-1", 30_001).body("status", equalTo("AWAITING_APPROVAL"));
    proposes("RT", "retail-senior-1", 30_000).body("status", equalTo("GRANTED"));

    rules
        .change(story.as("retail-manager-1"), "retail", "TIERS",
            Map.of("tiers", List.of(tier("SENIOR", 20, 9_000, 90_000))))
        .statusCode(200).body("stored", equalTo(true));
    inForce("retail", "TIERS").body("lines.find { it.key == 'SENIOR CNY' }.origin", equalTo("OVERRIDE"))
        .body("lines.find { it.key == 'SENIOR CNY' }.group.caseLimit", equalTo(30_000))
        .body("lines.find { it.key == 'MANAGER CNY' }.origin", equalTo("GROUP"))
        .body("unit.changedBy", equalTo("retail-manager-1"));
    proposes("RT", "retail-senior-1", 9_001).body("status", equalTo("AWAITING_APPROVAL"))
        .body("requiredTier", equalTo("SUPERVISOR"));
    proposes("FD", "food-senior-1", 30_000).body("status", equalTo("GRANTED"));

    rules.raise("group", "TIERS", before);
    rules.raise("retail", "TIERS", Map.of("tiers", List.of()));
    inForce("retail", "TIERS").body("lines.origin", everyItem(equalTo("GROUP")))
        .body("group.confirmedBy", equalTo("group-quality-1"));
  }

  @Test
  void what_held_on_a_day_is_told_for_ever_after() {
    int before =
        closing(0).getInt("parts.find { it.subject == 'CLOSING' }.lines.find { it.key == 'objectionDays' }.rule");
    rules.change(rules.admin(), "property", "CLOSING", Map.of("objectionDays", 11)).statusCode(200);
    clock.ahead(Duration.ofDays(40L * days + 10));
    rules.change(rules.admin(), "property", "CLOSING", Map.of("objectionDays", 12)).statusCode(200);
    assertThat(objection(-1)).isEqualTo(before);
    assertThat(objection(0)).isEqualTo(11);
    assertThat(objection(9)).isEqualTo(11);
    assertThat(objection(10)).isEqualTo(12);
    rules.admin().get(AT + "property/CLOSING/history").then().body("items[0].version", equalTo(2))
        .body("items[0].differences[0].at", equalTo("objectionDays"))
        .body("items[0].differences[0].before", equalTo("11")).body("items[0].content.objectionDays", equalTo(12))
        .body("items[1].changedBy", equalTo("admin-1")).body("items[1].confirmedBy", nullValue());
  }

  @Test
  void a_change_is_shown_before_it_counts_and_only_on_top_of_what_its_author_saw() {
    var at = AT + "cement/CLOSING";
    rules.change(rules.admin(), "cement", "CLOSING", Map.of("reopenDays", 60), Map.of("dryRun", true)).statusCode(200)
        .body("stored", equalTo(false)).body("differences[0].after", equalTo("60"));
    rules.admin().get(at).then().body("version", equalTo(0));
    rules.change(rules.admin(), "cement", "CLOSING", Map.of("reopenDays", 60)).body("version", equalTo(1));
    rules.change(rules.admin(), "cement", "CLOSING", Map.of("reopenDays", 90), Map.of("seen", 0)).statusCode(412)
        .body("type", equalTo("urn:zerodistance:problem:rules-changed-meanwhile"));
    rules.change(rules.admin(), "cement", "CLOSING", Map.of("reopenDays", 60)).body("stored", equalTo(false));
  }

  @Test
  void rules_that_nobody_could_work_by_are_refused_and_change_nothing() {
    int before = rules.version("group", "TIERS");
    refused("group", "TIERS", Map.of("tiers", List.of()));
    refused("group", "TIERS", Map.of("tiers", List.of(tier("A", 1, -1, 0))));
    refused("group", "TIERS", Map.of("tiers", List.of(tier("A", 1, 1, 1), tier("A", 2, 1, 1))));
    refused("group", "TIERS", Map.of("tiers", List.of(tier("A", 1, 1, 1), tier("B", 1, 1, 1))));
    refused("group", "TIERS", Map.of("tiers", List.of(tier("A", 1, 10_000_000_001L, 1))));
    refused("group", "TIERS", Map.of("tiers", "many"));
    refused("food", "TIERS", Map.of("levels", List.of()));
    refused("food", "COUNTING", Map.of("currency", "XXXX"));
    refused("food", "COUNTING", Map.of("dayZone", "Moon/Base"));
    refused("food", "COUNTING", Map.of("customerWindowDays", 1.5));
    refused("food", "RECORD", Map.of("mostPercent", 900));
    refused("food", "PATIENCE", Map.of("opens", "19:00"));
    refused("food", "CLOSING", Map.of("objectionDays", 0));
    refused("food", "OFFERS", Map.of("endDays", 7));
    refused("food", "GOODWILL",
        Map.of("weights", List.of(Map.of("code", "WEALTH", "value", 2, "nameZh", "x", "nameEn", "x"))));
    refused("food", "FLOORS", Map.of("floors", List.of()));
    refused("food", "PLACE", Map.of("jurisdiction", "China"));
    refused("food", "CLOSING", Map.of("objectionDays", 3), Map.of("validFrom", "2026-01-01"));
    refused("food", "CLOSING", "text");
    assertThat(rules.version("group", "TIERS")).isEqualTo(before);
    assertThat(rules.version("food", "PATIENCE")).isZero();
  }

  @Test
  void templates_belong_to_the_group_and_a_unit_s_rules_to_its_manager_and_administrators() {
    var content = Map.of("objectionDays", 5);
    rules.change(story.as("food-manager-1"), "group", "CLOSING", content).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:rules-not-yours"));
    rules.change(story.as("food-manager-1"), "pharmacy", "CLOSING", content).statusCode(404);
    rules.change(rules.quality(), "food", "CLOSING", content).statusCode(403);
    rules.change(story.as("food-agent-1"), "food", "CLOSING", content).statusCode(403);
    story.as("food-agent-1").get(AT + "pharmacy").then().statusCode(404);
    story.as("food-agent-1").get(AT + "group").then().statusCode(200);
  }

  @Test
  void the_advice_follows_the_unit_s_weights_and_the_law_of_the_group() {
    var number = story.caseOf("CM", "cement-agent-1");
    story.triage(number, "S2", "REDRESS", "REASONABLE");
    rules.change(story.as("cement-manager-1"), "cement", "GOODWILL", Map.of("weights",
        List.of(Map.of("code", "BASE_S2", "value", 12_000, "nameZh", "基数", "nameEn", "Base")))).statusCode(200);
    story.as("cement-agent-1").get("/api/cases/" + number + "/advice?claim=FRAUD&price=30000").then().statusCode(200)
        .body("high.amount", equalTo(12_000)).body("floor.amount", equalTo(90_000));
  }

  @Test
  void the_day_s_rules_go_into_a_table_that_spreadsheets_read() {
    var table = story.as("healthcare-agent-1").get(AT + "healthcare/export").then().statusCode(200)
        .contentType("text/csv").header("Content-Disposition", not(nullValue())).extract().asString();
    assertThat(table.lines().findFirst().orElseThrow()).contains("owner,on,subject,rule,value");
    assertThat(table).contains(",TIERS,FRONT_LINE CNY,caseLimit,20000,GROUP,").contains(",RECORD,perRejection,,-25,")
        .contains("《食品安全法》");
    story.as("healthcare-agent-1").get(AT + "healthcare/export?on=yesterday").then().statusCode(400);
  }

  @Test
  void every_subject_of_a_unit_is_told_with_its_origin() {
    rules.admin().get(AT + "pharmacy").then().statusCode(200)
        .body("parts.subject",
            equalTo(
                List.of("TIERS", "COUNTING", "RECORD", "PATIENCE", "CLOSING", "OFFERS", "GOODWILL", "FLOORS", "PLACE")))
        .body("parts.group.version", everyItem(notNullValue()))
        .body("parts.find { it.subject == 'FLOORS' }.lines.rule.sourceZh", hasItem(notNullValue()));
    rules.admin().get(AT + "pharmacy?on=2000-01-01").then().statusCode(200).body("parts[0].lines", hasSize(0));
  }

  private ValidatableResponse template(String code, long perCase) {
    var content = rules.admin().get(AT + "group/TIERS").jsonPath().<Map<String, Object>>getList("content.tiers");
    var changed = content.stream().map(HashMap::new).toList();
    changed.stream().filter(one -> one.get("tier").equals(code)).forEach(one -> one.put("caseLimit", perCase));
    return rules.change(rules.admin(), "group", "TIERS", Map.of("tiers", changed)).statusCode(200);
  }

  private ValidatableResponse inForce(String unit, String subject) {
    return rules.admin().get(AT + unit).then().statusCode(200)
        .rootPath("parts.find { it.subject == '" + subject + "' }");
  }

  private JsonPath closing(int dayOfTest) {
    var day = RuleDay.of(clock.instant()).plusDays(dayOfTest);
    return rules.admin().get(AT + "property?on=" + day).jsonPath();
  }

  /** Days are counted from the first of the test, whatever the clock says by now. */
  private int objection(int day) {
    clock.ahead(Duration.ofDays(40L * days));
    return closing(day).getInt("parts.find { it.subject == 'CLOSING' }.lines.find { it.key == 'objectionDays' }.rule");
  }

  private ValidatableResponse proposes(String prefix, String staff, long amount) {
    return story.proposes(staff, story.caseOf(prefix, staff), amount).statusCode(201);
  }

  private void refused(String owner, String subject, Object content) {
    refused(owner, subject, content, Map.of());
  }

  private void refused(String owner, String subject, Object content, Map<String, Object> more) {
    rules.change(rules.admin(), owner, subject, content, more).statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:rules-invalid"));
  }
}
