package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.zerodistance.suite.Json;

/** The group sets limits, a unit sets lower ones, a grant above is not made; and nobody raises them alone. */
@Order(29)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MoneyRulesIT {

  private static final String RULES = "/api/resolution/rules/";
  private static final String LIMIT = "[data-test='rule-SUPERVISOR-CNY'] [data-test='field-caseLimit'] input";
  private static final String LINE = "[data-test='line-SUPERVISOR-CNY']";
  private Office office;
  private Window admin;
  private Window manager;
  private JsonNode template;

  @BeforeAll
  void open() {
    office = new Office();
    template = office.staff("admin-1").get(RULES + "group/TIERS").expect(200);
    admin = office.desk("limits-admin", "admin-1");
    manager = office.desk("limits-manager", "pharmacy-manager-1");
  }

  /** The other stories go on with the limits that they know. */
  @AfterAll
  void asBefore() {
    raise("pharmacy", (ObjectNode) Json.read("{\"tiers\": []}"));
    raise("group", (ObjectNode) template.path("content"));
    office.close();
  }

  @Test
  @Order(1)
  @DisplayName("the group lowers a limit of the template, with the difference shown first; a unit sees it at once")
  void template() {
    admin.click("nav-moneyRules").open(office.origin() + "/desk/money-rules?owner=group");
    admin.find("#tab-edit").click();
    admin.find(LIMIT).fill("1900");
    admin.write("rules-because", "年度调整").click("rules-show");
    assertThat(admin.see("differences")).containsText("1,900.00");
    admin.shoot("difference");
    admin.click("rules-save");
    assertThat(admin.part("rules-save")).hasCount(0);
    manager.click("nav-moneyRules");
    assertThat(manager.find(LINE)).containsText("1,900.00");
    assertThat(manager.find("[data-test='part-TIERS'] [data-test='said-group']")).containsText("年度调整");
  }

  @Test
  @Order(2)
  @DisplayName("a unit says it differently with a reason, sees what differs, and a grant above it is not made")
  void override() {
    manager.find("#tab-edit").click();
    manager.find("[data-test='inherited-SUPERVISOR-CNY'] [data-test='override']").click();
    manager.find(LIMIT).fill("1");
    manager.write("rules-because", "旺季前先收紧").click("rules-show").click("rules-save");
    assertThat(manager.part("rules-save")).hasCount(0);
    manager.find("#tab-inForce").click();
    assertThat(manager.find(LINE + " [data-test='origin-OVERRIDE']")).isVisible();
    assertThat(manager.find(LINE)).containsText("1,900.00");
    manager.shoot("in-force").shootNarrow("in-force-narrow");
    assertThat(manager.fits()).as("no sideways scrolling").isTrue();
    var supervisor = office.staff("pharmacy-supervisor-1");
    var filed = office.file("businessUnit", "pharmacy", "text", "药店少找了我十块钱，态度也不好。");
    office.await("the case is known", supervisor, "/api/cases/" + filed.number(), found -> true);
    var proposed = supervisor.create("/api/cases/" + filed.number() + "/remedies", "type", "REDRESS", "text", "退款",
        "amount", Map.of("amount", 500, "currency", "CNY")).expect(201);
    assertThat(proposed.path("status").asText()).isEqualTo("AWAITING_APPROVAL");
    assertThat(proposed.path("requiredTier").asText()).isEqualTo("MANAGER");
  }

  @Test
  @Order(3)
  @DisplayName("following the group again would raise the limit: it waits until an administrator confirms it")
  void secondPerson() {
    manager.find("#tab-edit").click();
    manager.find("[data-test='rule-SUPERVISOR-CNY'] [data-test='remove-rule']").click();
    manager.write("rules-because", "旺季结束").click("rules-show").see("rules-raises");
    manager.click("rules-save");
    assertThat(manager.part("rules-save")).hasCount(0);
    manager.find("#tab-proposals").click();
    assertThat(manager.find("[data-test='proposal'][data-state='PENDING']")).containsText("旺季结束");
    assertThat(manager.part("confirm-proposal")).hasCount(0);
    admin.open(office.origin() + "/desk/money-rules?owner=pharmacy");
    admin.find("#tab-proposals").click();
    admin.shoot("second-person").shootNarrow("second-person-narrow");
    assertThat(admin.fits()).as("no sideways scrolling").isTrue();
    admin.click("confirm-proposal").find("[data-test='proposal'][data-state='CONFIRMED']");
    admin.find("#tab-inForce").click();
    assertThat(admin.find(LINE + " [data-test='origin-GROUP']")).isVisible();
  }

  @Test
  @Order(4)
  @DisplayName("a manager lends the own tier for a day and takes it back")
  void lends() {
    manager.open(office.origin() + "/desk/authority");
    manager.write("lend-to", "pharmacy-agent-2").write("lend-because", "出差一天");
    manager.write("lend-until", LocalDateTime.now().plusDays(1).withSecond(0).withNano(0).toString())
        .click("lend-send");
    var lent = manager.find("[data-test='delegation']:has-text('出差一天')");
    assertThat(lent).containsText("pharmacy-agent-2");
    lent.locator("[data-test='take-back']").click();
    assertThat(lent).hasCount(0);
  }

  @Test
  @Order(5)
  @DisplayName("a unit words a prompt its own way with a reason, and follows the group again")
  void words() {
    manager.open(office.origin() + "/desk/wording");
    var first = manager.find("[data-test='wording']");
    var prompt = manager.find("[data-test='wording'][data-code='" + first.getAttribute("data-code") + "']");
    prompt.locator("[data-test='edit-wording']").click();
    prompt.locator("[data-test='wording-zh']").fill("请客户坐下，先把话听完。");
    prompt.locator("[data-test='wording-because']").fill("药房柜台的做法");
    prompt.locator("[data-test='save-wording']").click();
    assertThat(prompt).containsText("先把话听完");
    prompt.locator("[data-test='edit-wording']").click();
    prompt.locator("[data-test='wording-because']").fill("跟集团一致");
    prompt.locator("[data-test='follow-group']").click();
    assertThat(prompt).not().containsText("先把话听完");
  }

  /** Whatever it takes: at once, or by two. */
  private void raise(String owner, ObjectNode content) {
    var at = RULES + owner + "/TIERS";
    int seen = office.staff("admin-1").get(at).expect(200).path("version").asInt();
    var proposal = office.staff("admin-1").put(at, "content", content, "because", "as before", "seen", seen).expect(200)
        .path("proposal");
    if (proposal.isTextual()) {
      office.staff("group-quality-1").post("/api/resolution/rule-proposals/" + owner + "/" + proposal.asText()
          + "/decision", "confirm", true).expect(200);
    }
  }
}
