package io.zerodistance.resolution.rules;

import static io.zerodistance.resolution.rules.RulesDesk.AT;
import static io.zerodistance.resolution.rules.RulesDesk.tier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.resolution.Owner;
import io.zerodistance.resolution.Story;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Nobody raises limits alone, and nobody the own; who holds which tier is set by somebody else. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SecondPersonTest {

  private static final Map<String, Object> HIGHER = Map.of("tiers", List.of(tier("MANAGER", 40, 3_000_000, 9_000_000)));
  private static int days = 1_800;

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
  void a_raise_waits_for_a_second_person_who_does_not_gain_by_it() {
    var proposal = propose("pharmacy", HIGHER).body("stored", equalTo(false)).body("version", equalTo(0))
        .body("raises.what", hasItem("caseLimit")).body("raises.tier", hasItem("MANAGER")).extract()
        .<String>path("proposal");
    refused(rules.decide(manager("pharmacy"), "pharmacy", proposal, true), "rules-second-person");
    story.assigns("pharmacy", "pharmacy-manager-2", "MANAGER");
    refused(rules.decide(story.as("pharmacy-manager-2"), "pharmacy", proposal, true), "rules-second-person");
    assertThat(rules.version("pharmacy", "TIERS")).isZero();
    rules.admin().get("/api/resolution/rule-proposals/pharmacy").then().body("items[0].state", equalTo("PENDING"))
        .body("items[0].differences", hasItem(notNullValue()));
    rules.decide(rules.admin(), "pharmacy", proposal, true).statusCode(200).body("state", equalTo("CONFIRMED"))
        .body("version", equalTo(1));
    rules.admin().get(AT + "pharmacy/TIERS/history").then().body("items[0].changedBy", equalTo("pharmacy-manager-1"))
        .body("items[0].confirmedBy", equalTo("admin-1"));
    rules.decide(rules.quality(), "pharmacy", proposal, true).statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:rules-proposal-decided"));
    // Without the unit's own tier its limit per customer is gone: following the group again raises, too.
    rules.raise("pharmacy", "TIERS", Map.of("tiers", List.of()));
  }

  @Test
  void an_administrator_alone_raises_neither_a_unit_s_limits_nor_the_template_s() {
    var unit =
        rules.change(rules.admin(), "cement", "TIERS", HIGHER).statusCode(200).extract().<String>path("proposal");
    refused(rules.decide(rules.admin(), "cement", unit, true), "rules-second-person");
    rules.decide(rules.admin(), "cement", unit, false).statusCode(200).body("state", equalTo("WITHDRAWN"));
    var group = rules.change(rules.admin(), "group", "COUNTING", Map.of("currency", "CNY", "dayZone", "Asia/Shanghai",
        "customerWindowDays", 1)).statusCode(200).body("raises[0].tier", equalTo("*")).extract()
        .<String>path("proposal");
    refused(rules.decide(rules.admin(), "group", group, true), "rules-second-person");
    rules.decide(manager("cement"), "group", group, true).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:rules-not-yours"));
    rules.decide(rules.quality(), "group", group, false).statusCode(200).body("state", equalTo("REFUSED"));
    assertThat(rules.version("cement", "TIERS")).isZero();
  }

  @Test
  void the_database_itself_knows_no_confirmation_by_the_author() {
    var proposal = propose("food", HIGHER).extract().<String>path("proposal");
    assertThatThrownBy(() -> Owner.applicationDoes("update rule_proposal set state = 'CONFIRMED', version = 1,"
        + " decided_by = proposed_by, decided_at = now() where id = '" + proposal + "'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("check constraint");
    rules.decide(rules.admin(), "food", proposal, false).statusCode(200);
  }

  @Test
  void one_raise_of_a_subject_waits_at_a_time_and_a_change_under_it_makes_it_outdated() {
    propose("healthcare", HIGHER).body("proposal", notNullValue());
    rules.change(manager("healthcare"), "healthcare", "TIERS", HIGHER).statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:rules-proposal-waiting"));
    rules.change(rules.admin(), "healthcare", "TIERS", Map.of("tiers", List.of(tier("MANAGER", 40, 10, 10))))
        .statusCode(200).body("stored", equalTo(true));
    rules.admin().get("/api/resolution/rule-proposals/healthcare").then().body("items[0].state", equalTo("OUTDATED"));
    var again = propose("healthcare", HIGHER).extract().<String>path("proposal");
    rules.decide(rules.admin(), "healthcare", again, true).statusCode(200);
    // Without the unit's own tier its limit per customer is gone: following the group again raises, too.
    rules.raise("healthcare", "TIERS", Map.of("tiers", List.of()));
  }

  @Test
  void who_sets_down_today_s_limit_before_the_group_lowers_it_needs_a_second_person() {
    var tiers = rules.admin().get(AT + "group/TIERS").jsonPath().<Map<String, Object>>getList("content.tiers");
    var lower = tiers.stream().map(HashMap::new).toList();
    lower.forEach(one -> one.put("caseLimit", 100));
    var later = RuleDay.of(clock.instant()).plusDays(5).toString();
    rules.change(rules.admin(), "group", "TIERS", Map.of("tiers", lower), Map.of("validFrom", later)).statusCode(200)
        .body("stored", equalTo(true));
    rules.change(manager("property"), "property", "TIERS", Map.of("tiers", tiers), Map.of("dryRun", true))
        .statusCode(200).body("raises.what", hasItem("caseLimit"));
    rules.change(manager("property"), "property", "TIERS", Map.of("tiers", lower), Map.of("dryRun", true))
        .statusCode(200).body("raises", hasSize(0));
    clock.ahead(Duration.ofDays(40L * days + 5));
    rules.raise("group", "TIERS", Map.of("tiers", tiers));
  }

  @Test
  void a_tier_is_given_and_taken_by_somebody_else_and_counts_at_once() {
    var at = "/api/authority/staff-tiers/retail/";
    assign("retail-manager-1", "retail-manager-1", "FRONT_LINE", 1).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:tier-not-yours"));
    assign("retail-manager-1", "retail-agent-9", "EMPEROR", 0).statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:tier-unknown"));
    assign("retail-supervisor-1", "retail-agent-9", "FRONT_LINE", 0).statusCode(403);
    assign("retail-manager-1", "retail-agent-9", "FRONT_LINE", 0).statusCode(200).body("version", equalTo(1));
    story.as("retail-agent-9").get("/api/authority/me").then().body("units[0].tier", equalTo("FRONT_LINE"));
    assign("retail-manager-1", "retail-agent-9", "SENIOR", 0).statusCode(412)
        .body("type", equalTo("urn:zerodistance:problem:tier-changed-meanwhile"));
    assign("retail-manager-1", "retail-agent-9", null, 1).statusCode(200);
    story.as("retail-agent-9").get("/api/authority/me").then().body("units", hasSize(0));
    story.as("retail-manager-1").get(at + "retail-agent-9/history").then()
        .body("items.tier", equalTo(Arrays.asList(null, "FRONT_LINE")))
        .body("items[1].changedBy", equalTo("retail-manager-1"));
    story.as("retail-manager-1").get(at.substring(0, at.length() - 1)).then()
        .body("items.find { it.staff == 'retail-agent-9' }.tier", nullValue())
        .body("items.find { it.staff == 'retail-manager-1' }.tier", equalTo("MANAGER"))
        .body("tiers", hasItem("SUPERVISOR"));
    story.as("food-manager-1").get(at.substring(0, at.length() - 1)).then().statusCode(404);
  }

  private ValidatableResponse assign(String by, String staff, String tier, int seen) {
    var wish = new HashMap<String, Object>(Map.of("because", "new job", "seen", seen));
    wish.put("tier", tier);
    return story.as(by).body(wish).put("/api/authority/staff-tiers/retail/" + staff).then();
  }

  private ValidatableResponse propose(String unit, Object content) {
    return rules.change(manager(unit), unit, "TIERS", content).statusCode(200);
  }

  private RequestSpecification manager(String unit) {
    return story.as(unit + "-manager-1");
  }

  private static void refused(ValidatableResponse response, String problem) {
    response.statusCode(403).body("type", equalTo("urn:zerodistance:problem:" + problem));
  }
}
