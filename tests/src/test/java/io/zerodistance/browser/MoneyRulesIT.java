package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDateTime;
import java.util.List;
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
import com.microsoft.playwright.options.SelectOption;

import io.zerodistance.suite.Json;
import io.zerodistance.suite.Suite;

/**
 * The group sets limits, a unit sets lower ones, a grant above is not made, and nobody raises them alone; and what else is a
 * manager's: payments that stopped or came back, and what a case teaches.
 */
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
  private Office.Filed paid;

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

  @Test
  @Order(6)
  @DisplayName("a payment that no machine could clear waits for the manager, who has it paid after all")
  void stopped() {
    assumeTrue(Suite.running().isOurs(), "a payment is stopped in the database");
    var supervisor = office.staff("pharmacy-supervisor-1");
    paid = office.file("businessUnit", "pharmacy", "text", "药店配错了药，药退了，钱却没有退。");
    office.await("the case is known", supervisor, "/api/cases/" + paid.number(), found -> true);
    var remedy = supervisor.create("/api/cases/" + paid.number() + "/remedies", "type", "REDRESS", "text", "退款",
        "amount", Map.of("amount", 300, "currency", "CNY")).expect(201).path("id").asText();
    // As the worker leaves it behind after its last attempt.
    Suite.running().age("resolution",
        "insert into payout (business_unit, remedy, number, amount, currency, payee, state,"
            + " attempts, next_attempt_at, last_problem, created_at, settled_at) select business_unit, id, number, amount,"
            + " currency, payee, 'UNCLEAR', 6, now(), 'no-answer', now(), now() from remedy where state = 'GRANTED' and id = '"
            + remedy + "'");
    office.await("the customer has an offer", office.customer(paid), "/api/complaints/" + paid.number(),
        tracking -> !tracking.path("remedies").isEmpty());
    office.customer(paid).create("/api/complaints/" + paid.number() + "/answers", "remedy", remedy, "accepted", true)
        .expect(200);
    untilRemedyIs("ACCEPTED");
    manager.open(office.origin() + "/desk/money");
    var card = manager.find("[data-test='stopped-payout'][data-case='" + paid.number() + "']");
    assertThat(card).containsText("没有回答");
    card.locator("[data-test='payout-RETRY']").click();
    assertThat(card.locator("[data-test='payout-settle']")).isDisabled();
    card.locator("[data-test='payout-because']").fill("网关后台查过：没有付过");
    manager.shoot("stopped");
    card.locator("[data-test='payout-settle']").click();
    assertThat(card).hasCount(0);
    untilRemedyIs("PAID");
  }

  @Test
  @Order(7)
  @DisplayName("a payment that the bank sent back is reversed on the case, with what to do next, and listed")
  void cameBack() {
    assumeTrue(paid != null, "nothing was paid");
    manager.open(office.origin() + "/desk/cases/" + paid.number() + "?tab=remedy").click("came-back");
    manager.write("came-back-because", "银行退回：户名不符").shoot("came-back").click("came-back-send");
    assertThat(manager.find("[data-test='remedy-row'][data-status='REVERSED']")).containsText("再提一次补偿");
    assertThat(manager.see("late-news")).containsText("被退回");
    manager.open(office.origin() + "/desk/money");
    assertThat(manager.find("[data-test='returned-payout'][data-case='" + paid.number() + "']")).containsText("户名不符");
    manager.shoot("returned").shootNarrow("returned-narrow");
    assertThat(manager.fits()).as("no sideways scrolling").isTrue();
  }

  @Test
  @Order(8)
  @DisplayName("what a closed case teaches: an action is done, a lesson is found by its words, a tip goes to customers")
  void teaches() {
    assumeTrue(paid != null, "there is no case");
    var supervisor = office.staff("pharmacy-supervisor-1");
    var at = "/api/cases/" + paid.number();
    supervisor.put(at + "/cause", "directCause", "两种药盒外观相近", "whys", List.of("货架上相邻摆放")).expect(200);
    supervisor.post(at + "/resolution", "text", "已退款，两种药已分柜摆放。").expect(200);
    office.await("the customer is asked", office.customer(paid), "/api/complaints/" + paid.number(),
        tracking -> tracking.path("expects").asText("").equals("CONFIRMATION"));
    office.customer(paid).create("/api/complaints/" + paid.number() + "/confirmation", "resolved", true).expect(200);
    office.await("closed", supervisor, at, file -> file.path("state").asText().equals("CLOSED"));
    manager.open(office.origin() + "/desk/cases/" + paid.number() + "?tab=learning").click("new-action");
    manager.write("action-text", "相近药盒分柜并贴色标").write("action-due",
        LocalDateTime.now().plusDays(7).withSecond(0).withNano(0).toString()).click("save-action");
    manager.see("action");
    manager.click("new-lesson").write("lesson-title", "外观相近的药盒").write("lesson-advice", "分柜摆放，贴上色标，发药前读一遍药名。");
    manager.shoot("lesson").click("publish-lesson");
    manager.find("[data-test='lesson']:has-text('外观相近的药盒')");
    manager.click("nav-actions").shoot("actions");
    var action = manager.find("[data-test='action']:has-text('" + paid.number() + "')");
    action.locator("[data-test='action-done']").click();
    action.locator("[data-test='action-words']").fill("三家门店都已分柜");
    action.locator("[data-test='action-save']").click();
    assertThat(action).hasCount(0);
    manager.click("nav-lessons").write("lesson-search", "药盒 色标").click("lesson-search-go");
    var lesson = manager.find("[data-test='lesson']:has-text('" + paid.number() + "')");
    lesson.locator("[data-test='tell-customers']").click();
    if (manager.see("notice-about").inputValue().isEmpty()) {
      manager.see("notice-about").selectOption(new SelectOption().setIndex(0));
    }
    manager.write("notice-title-zh", "取药时核对药名").write("notice-title-en", "Check the name of your medicine");
    manager.write("notice-text-zh", "有的药盒很像，取药时请读一遍药名。").write("notice-text-en",
        "Some boxes look alike: read the name.");
    manager.shoot("notice").click("publish-notice");
    assertThat(manager.see("notice-effect")).hasText(Window.anyText());
    manager.shoot("notice-effect").shootNarrow("lessons-narrow");
    assertThat(manager.fits()).as("no sideways scrolling").isTrue();
  }

  private void untilRemedyIs(String state) {
    office.await(state, office.staff("pharmacy-supervisor-1"), "/api/cases/" + paid.number(),
        file -> file.path("remedies").findValuesAsText("status").contains(state));
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
