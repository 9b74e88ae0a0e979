package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.SelectOption;

import io.zerodistance.suite.Caller;

/** A handler's day on one case, by the keys of the desk: accepted, guided, answered, promised, compensated, settled, and read as one story. */
@Order(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandlerDayIT {

  private static final String WORDS = "昨天买的感冒药盒子压破了，里面的药片受潮发软，请处理。";
  private static final int ABOVE_FRONT_LINE_AND_SENIOR = 60_000;
  private static final int MOST_FILED = 10;
  private Office office;
  private Office.Filed filed;
  private Caller supervisor;
  private Window handler;
  private Window customer;
  private String owner;

  @BeforeAll
  void open() {
    office = new Office();
    supervisor = office.staff("pharmacy-supervisor-1");
    // The day is one of the front line: who leads the others now and then has most room, and would grant at once.
    for (int count = 0; count < MOST_FILED && (owner == null || !owner.matches("pharmacy-(agent|senior)-.*"));
        count++) {
      filed = office.file("businessUnit", "pharmacy", "text", WORDS);
      owner = office.await("the case has an owner", supervisor, "/api/routing/cases/" + filed.number(),
          routed -> !routed.path("owner").asText("").isEmpty()).path("owner").asText();
    }
    handler = office.desk("day-handler", owner);
    customer = office.phone("day-customer");
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @Order(1)
  @DisplayName("the case is opened from the list and accepted without a mouse; the sheet of keys is one key away")
  void takes() {
    handler.find("[data-test='case-row'][data-number='" + filed.number() + "']").focus();
    handler.press("Enter");
    assertThat(handler.see("case-number")).hasText(filed.number());
    handler.press("?");
    assertThat(handler.see("shortcut-sheet")).containsText("登记承诺");
    handler.shoot("keys").press("Escape");
    assertThat(handler.part("shortcut-sheet")).not().isVisible();
    handler.see("accept");
    handler.press("a");
    assertThat(handler.part("accept")).hasCount(0);
    assertThat(supervisor.get("/api/routing/cases/" + filed.number()).expect(200).path("answers").findValuesAsText(
        "answer")).containsExactly("ACCEPTED");
    handler.press("t");
    if (handler.see("triage-item").inputValue().isEmpty()) {
      handler.see("triage-item").selectOption(new SelectOption().setIndex(1));
    }
    handler.choose("severity-S1").see("clock-change-RESOLUTION");
    handler.choose("severity-S3").choose("motive-BOTH").choose("demand-REASONABLE").click("save-triage");
    handler.see("reply-text");
  }

  @Test
  @Order(2)
  @DisplayName("for an angry customer the guidance says what to do, and what was done is ticked")
  void listens() {
    handler.click("mood-ANGRY");
    assertThat(handler.find("[data-test='mood-ANGRY'][aria-pressed='true']")).isVisible();
    var prompt = handler.find("[data-test='prompts'] input[data-test^='tick-']");
    var code = prompt.getAttribute("data-test").substring("tick-".length());
    prompt.click();
    handler.find("[data-test='prompts'] li.done");
    var prompts = supervisor.get("/api/cases/" + filed.number()).expect(200).path("prompts");
    assertThat(prompts).anySatisfy(one -> {
      assertThat(one.path("code").asText()).isEqualTo(code);
      assertThat(one.path("tickedBy").asText()).isEqualTo(owner);
    });
  }

  @Test
  @Order(3)
  @DisplayName("a reply that lacks parts says which and waits; one from a template goes out and its promise is tracked")
  void replies() {
    handler.press("r");
    assertThat(handler.see("reply-text")).isFocused();
    handler.type("您好，我们会为您办理退款。");
    handler.find("[data-test='part-ACTION'][data-found='true']");
    handler.find("[data-test='part-APOLOGY'][data-found='false']");
    assertThat(handler.see("send-reply")).isDisabled();
    handler.shoot("lacking").write("reply-text", "").select("template", "refund");
    handler.find("[data-test='part-FOLLOW_UP'][data-found='true']");
    assertThat(handler.see("found-promises")).containsText("五个工作日内");
    handler.click("send-reply");
    handler.see("sent-reply");
    handler.find("[data-test='promise-row'][data-state='PENDING']");
    var promises = supervisor.get("/api/cases/" + filed.number() + "/promises").expect(200).path("items");
    assertThat(promises).hasSize(1);
    assertThat(promises.get(0).path("state").asText()).isEqualTo("PENDING");
  }

  @Test
  @Order(4)
  @DisplayName("a promise gets a later time with a notice to the customer, and ends when the customer does not want it any more")
  void delays() {
    handler.press("Escape").click("delay-promise");
    var later = LocalDateTime.now().plusDays(30).truncatedTo(ChronoUnit.MINUTES).toString();
    handler.write("delay-due", later).write("delay-reason", "银行系统升级").shoot("delay").click("send-delay");
    handler.find("[data-test='promise-row'][data-state='RENEGOTIATED']");
    handler.find("[data-test='promise-row'][data-state='PENDING'] [data-test='cancel-promise']").click();
    handler.write("cancel-consent", "客户来电说改为当面退，不用再等").shoot("cancel").click("save-cancel");
    assertThat(handler.find("[data-test='promise-row'][data-state='CANCELLED']")).containsText("当面退");
    var replies = supervisor.get("/api/cases/" + filed.number()).expect(200).path("replies");
    assertThat(replies.findValuesAsText("kind")).containsExactly("REPLY", "DELAY_NOTICE");
  }

  @Test
  @Order(5)
  @DisplayName("an offer is declined with a word; the next one is the second round and says why it is more now")
  void offersAgain() {
    handler.press("Escape").press("m").choose("remedy-REDRESS").write("remedy-amount", "50").click("propose-remedy");
    handler.find("[data-test='remedy-result'][data-status='GRANTED']");
    office.await("the customer has an offer", office.customer(filed), "/api/complaints/" + filed.number(),
        tracking -> !tracking.path("remedies").isEmpty());
    customer.open(filed.trackingLink()).write("offer-comment", "药都湿了，五十块不够再买一盒");
    customer.click("decline-remedy").click("send-now");
    office.await("declined", supervisor, "/api/cases/" + filed.number(),
        file -> file.path("remedies").findValuesAsText("status").contains("DECLINED"));
    handler.reload().see("case-number");
    handler.press("m");
    assertThat(handler.see("offer-comment")).containsText("不够再买一盒");
    handler.choose("remedy-REDRESS").write("remedy-amount", "650");
    assertThat(handler.see("propose-remedy")).isDisabled();
    handler.write("remedy-basis", "重购一盒的价款加路费").shoot("second-round").click("propose-remedy");
    handler.find("[data-test='remedy-result'][data-status='AWAITING_APPROVAL']");
    handler.click("change-remedy").write("new-amount", "600").shoot("change-amount").click("save-amount");
    var waiting = handler.find("[data-test='remedy-row'][data-status='AWAITING_APPROVAL']");
    assertThat(waiting).containsText("600");
    assertThat(waiting).containsText("第 2 轮");
    assertThat(waiting).containsText("加路费");
  }

  @Test
  @Order(6)
  @DisplayName("redress above the handler's limit waits for another person; the customer accepts on the phone and is paid")
  void compensates() {
    var approval = office.await("the approval waits", supervisor, "/api/approvals", page -> approvalIn(page) != null);
    var decision = "/api/approvals/" + approvalIn(approval) + "/decision";
    assertThat(office.staff(owner).post(decision, "decision", "APPROVE").status()).as("not by oneself").isEqualTo(403);
    supervisor.post(decision, "decision", "APPROVE").expect(200);
    office.await("the customer has an offer", office.customer(filed), "/api/complaints/" + filed.number(),
        tracking -> tracking.path("remedies").findValuesAsText("status").contains("PROPOSED"));
    customer.open(filed.trackingLink()).reload();
    assertThat(customer.see("offer-amount")).containsText("600");
    customer.click("accept-remedy");
    assertThat(customer.part("remedy-offer")).hasCount(0);
    office.await("paid", supervisor, "/api/cases/" + filed.number() + "/ledger",
        ledger -> ledger.path("items").findValuesAsText("state").contains("PAID"));
  }

  @Test
  @Order(7)
  @DisplayName("the final response names who stands for it and where to go further, and the customer confirms")
  void settles() {
    handler.press("Escape").press("c");
    assertThat(handler.see("resolution-text")).isFocused();
    handler.click("write-final").choose("outcome-PARTLY_UPHELD");
    assertThat(handler.see("right-suggested")).isVisible();
    handler.write("final-text", "已退款并补偿，破损批次已下架。");
    assertThat(handler.see("parts-needed")).containsText("道歉");
    handler.write("final-text", "非常抱歉。我是药房主管李敏。已退款并补偿，破损批次已下架。");
    assertThat(handler.part("parts-needed")).hasCount(0);
    handler.shoot("final").click("give-final");
    handler.find("[data-test='closing-state'][data-state='RESOLVED']");
    office.await("the customer is asked", office.customer(filed), "/api/complaints/" + filed.number(),
        tracking -> tracking.path("expects").asText("").equals("CONFIRMATION"));
    customer.reload().click("confirm-resolved");
    assertThat(customer.part("confirm-resolution")).hasCount(0);
    var over = office.await("closed", supervisor, "/api/cases/" + filed.number(),
        file -> file.path("state").asText().equals("CLOSED"));
    assertThat(over.path("timeline").findValuesAsText("what")).contains("resolution-confirmed");
  }

  @Test
  @Order(8)
  @DisplayName("everything that happened stands in one timeline, filtered by kind, with the same story on a phone")
  void tells() {
    handler.reload().see("case-number");
    handler.press("h");
    for (var kind : new String[] {"customer", "handling", "money", "clocks", "assignment"}) {
      assertThat(handler.find("[data-test='timeline-entry'][data-kind='" + kind + "']")).isVisible();
    }
    assertThat(handler.part("timeline-entry").last()).containsText(WORDS);
    handler.click("timeline-order");
    assertThat(handler.part("timeline-entry").first()).containsText(WORDS);
    handler.shoot("timeline").click("timeline-money");
    assertThat(handler.part("case-timeline")).containsText("补偿已支付");
    assertThat(handler.part("timeline-entry").locator("xpath=self::*[not(@data-kind='money')]")).hasCount(0);
    assertThat(handler.part("timeline-away")).hasCount(0);
    handler.shootNarrow("timeline-phone");
  }

  @Test
  @Order(9)
  @DisplayName("who may not read the customer's words gets the rest of the timeline and is told what is left out")
  void keepsRights() {
    try (var viewer = office.desk("day-viewer", "group-viewer-1")) {
      viewer.open(office.origin() + "/desk/cases/" + filed.number() + "?tab=timeline");
      viewer.find("[data-test='timeline-entry'][data-kind='money']");
      assertThat(viewer.see("timeline-hidden")).containsText("客户的话");
      assertThat(viewer.part("case-timeline")).not().containsText("感冒药");
      viewer.shoot("timeline");
    }
  }

  @Test
  @Order(10)
  @DisplayName("a visit is written down, and why it happened is asked twice")
  void understands() {
    handler.click("new-meeting").write("meeting-at",
        LocalDateTime.now().minusDays(1).withSecond(0).withNano(0).toString());
    handler.write("meeting-place", "顾客家中").write("meeting-findings", "药板受潮，外盒完好").click("save-meeting");
    assertThat(handler.see("meeting")).containsText("药板受潮");
    handler.press("Escape").press("l").click("edit-cause").write("direct-cause", "仓库漏雨").write("why-0", "屋面没修");
    handler.click("ask-why").write("why-1", "没有雨季前的检查").shoot("whys").click("save-cause");
    assertThat(handler.see("cause-shown")).containsText("没有雨季前的检查");
  }

  @Test
  @Order(11)
  @DisplayName("what was granted on the spot is reviewed, and the words of coaching reach the one who granted it")
  void learns() {
    try (var reviewer = office.desk("day-reviewer", "pharmacy-supervisor-1")) {
      reviewer.click("nav-approvals");
      var card = reviewer
          .find("[data-test='approval'][data-case='" + filed.number() + "'][data-kind='REVIEW']");
      card.locator("[data-test='decide-APPROVE_WITH_COACHING']").click();
      assertThat(card.locator("[data-test='confirm-decision']")).isDisabled();
      card.locator("[data-test='decision-reason']").fill("先问清重买要多少钱，再报数");
      card.locator("[data-test='confirm-decision']").click();
      assertThat(card).hasCount(0);
    }
    handler.open(office.origin() + "/desk/approvals?tab=mine");
    assertThat(handler.find("[data-test='own-decided'][data-state='APPROVED_WITH_COACHING']"))
        .containsText("先问清重买要多少钱");
    handler.shoot("coached").shootNarrow("coached-narrow");
  }

  private String approvalIn(JsonNode page) {
    for (var one : page.path("items")) {
      if (one.path("case").asText().equals(filed.number())
          && one.path("amount").path("amount").asInt() == ABOVE_FRONT_LINE_AND_SENIOR) {
        return one.path("id").asText();
      }
    }
    return null;
  }
}
