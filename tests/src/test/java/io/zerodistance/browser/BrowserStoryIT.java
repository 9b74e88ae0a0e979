package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;

import io.zerodistance.suite.Caller;
import io.zerodistance.suite.Eventually;
import io.zerodistance.suite.Json;
import io.zerodistance.suite.Suite;

/** The same story as people live it: a customer on a phone, a handler, a supervisor and a manager at their desks. */
@Order(20)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserStoryIT {

  private static final String REPLY = "您好，非常抱歉给您带来了不好的用餐体验。我是零距离食品客服专员小李。我们会马上为您办理全额退款，并检查解放路店的后厨。"
      + "三个工作日内我会再次与您联系，告诉您检查的结果。处理完成后我们会回访，确认您是否满意。";
  private String origin;
  private Playwright playwright;
  private Browser browser;
  private Window customer;
  private Window handler;
  private String owner;
  private String number;
  private String trackingLink;

  @BeforeAll
  void open() {
    origin = Suite.running().origin();
    playwright = Playwright.create();
    browser = Window.chromium(playwright);
    customer = Window.onPhone(browser, "customer");
  }

  @AfterAll
  void close() {
    playwright.close();
  }

  @Test
  @Order(1)
  @DisplayName("a customer files on the phone and gets a number and a private link")
  void files() {
    customer.open(origin + "/");
    customer.see("bu-food");
    customer.shoot("business-units");
    assertThat(customer.fits()).as("no sideways scrolling").isTrue();
    customer.click("bu-food").write("complaint-text", "外卖送来的牛肉面里有一只苍蝇，已经拍照了，请给个说法并退款。").shoot("filing");
    assertThat(customer.fits()).as("no sideways scrolling").isTrue();
    customer.click("submit-complaint");
    number = customer.see("complaint-number").innerText().strip();
    assertThat(number).startsWith("FD-");
    assertThat(customer.see("acknowledgement")).hasText(Window.anyText());
    trackingLink = customer.see("tracking-link").innerText().strip();
    customer.shoot("filed");
  }

  @Test
  @Order(2)
  @DisplayName("the tracking page tells in plain words what happens next")
  void tracks() {
    customer.click("open-tracking");
    assertThat(customer.see("track-shown-number")).hasText(number);
    assertThat(customer.see("timeline")).hasText(Window.anyText());
    customer.shoot("tracking");
    assertThat(customer.fits()).as("no sideways scrolling").isTrue();
  }

  @Test
  @Order(3)
  @DisplayName("the owner signs in, finds the case, and confirms the suggested triage")
  void triages() {
    var supervisor = Caller.staff(origin, "food-supervisor-1");
    owner = Eventually.get("the case has an owner", () -> supervisor.get("/api/routing/cases/" + number),
        answer -> answer.status() == 200 && !Json.read(answer.text()).path("owner").asText("").isEmpty())
        .expect(200).path("owner").asText();
    handler = Window.atDesk(browser, "handler").signIn(origin, owner);
    handler.find("[data-test='case-row'][data-number='" + number + "']");
    handler.shoot("my-cases");
    handler.find("[data-test='case-row'][data-number='" + number + "']").click();
    assertThat(handler.see("case-number")).hasText(number);
    assertThat(handler.see("suggested")).hasText(Window.anyText());
    handler.shoot("case-file");
    if (handler.see("triage-item").inputValue().isEmpty()) {
      handler.see("triage-item").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    }
    handler.choose("severity-S3").choose("motive-BOTH").choose("demand-REASONABLE").click("save-triage");
    handler.see("reply-text");
  }

  @Test
  @Order(4)
  @DisplayName("the reply is checked while typing; the whole one is sent")
  void replies() {
    handler.write("reply-text", "收到。");
    handler.find("[data-test='part-APOLOGY'][data-found='false']");
    handler.write("reply-text", REPLY);
    for (var part : new String[] {"APOLOGY", "IDENTITY", "ACTION", "NEXT_STEP", "FOLLOW_UP"}) {
      handler.find("[data-test='part-" + part + "'][data-found='true']");
    }
    handler.shoot("reply");
    handler.click("send-reply");
    handler.see("sent-reply");
    handler.find("[data-test='delivery'][data-state='ON_PAGE']");
    customer.open(trackingLink);
    assertThat(customer.see("letter")).containsText("非常抱歉");
  }

  @Test
  @Order(5)
  @DisplayName("redress within authority is granted; above it the screen says who must approve, and that person does")
  void compensates() {
    handler.click("tab-remedy").choose("remedy-REDRESS").write("remedy-amount", "50");
    assertThat(handler.see("may-grant")).hasText(Window.anyText());
    handler.shoot("remedy");
    handler.click("propose-remedy");
    handler.find("[data-test='remedy-result'][data-status='GRANTED']");
    handler.choose("remedy-REDRESS").write("remedy-amount", "600").click("propose-remedy");
    handler.find("[data-test='remedy-result'][data-status='AWAITING_APPROVAL']");
    handler.shoot("awaiting-approval");
    try (var supervisor = Window.atDesk(browser, "supervisor").signIn(origin, "food-supervisor-1")) {
      supervisor.click("nav-approvals");
      var card = supervisor.find("[data-test='approval'][data-case='" + number + "'][data-kind='APPROVAL']");
      supervisor.shoot("approvals");
      card.locator("[data-test='decide-APPROVE']").click();
      card.locator("[data-test='confirm-decision']").click();
      assertThat(
          supervisor.part("approval").locator("xpath=self::*[@data-case='" + number + "' and @data-kind='APPROVAL']"))
          .hasCount(0);
    }
  }

  @Test
  @Order(6)
  @DisplayName("the customer accepts both offers and is paid")
  void accepts() {
    for (int remaining = 2; remaining > 0; remaining--) {
      customer.open(trackingLink).reload();
      assertThat(customer.see("offer-amount")).hasText(Pattern.compile("¥"));
      customer.shoot("offer");
      var offer = customer.see("remedy-offer");
      var remedy = offer.getAttribute("data-remedy");
      offer.locator("[data-test='accept-remedy']").click();
      assertThat(customer.part("remedy-offer").locator("xpath=self::*[@data-remedy='" + remedy + "']")).hasCount(0);
    }
    handler.reload();
    handler.find("[data-test='ledger-row'][data-state='PAID']");
    handler.shoot("ledger");
  }

  @Test
  @Order(7)
  @DisplayName("the case closes when the customer confirms")
  void confirms() {
    handler.click("tab-closing").write("resolution-text", "已退款并补偿，门店后厨已整改。").click("propose-resolution");
    handler.find("[data-test='closing-state'][data-state='RESOLVED']");
    customer.open(trackingLink).reload();
    customer.see("confirm-resolution");
    customer.shoot("confirm");
    customer.click("confirm-resolved");
    assertThat(customer.part("confirm-resolution")).hasCount(0);
    handler.reload();
    handler.find("[data-test='case-state'][data-state='CLOSED']");
    handler.shoot("closed");
  }

  @Test
  @Order(8)
  @DisplayName("the customer answers the survey on the phone, once")
  void rates() {
    customer.open(trackingLink).reload();
    customer.click("open-survey");
    customer.see("survey");
    var surveyLink = customer.address();
    customer.choose("csat-5").choose("ces-6").choose("nps-9").choose("resolved-yes").write("survey-comment", "处理得很快");
    customer.shoot("survey");
    assertThat(customer.fits()).as("no sideways scrolling").isTrue();
    customer.click("submit-survey");
    customer.see("survey-thanks");
    customer.shoot("thanks");
    customer.open(origin + "/").open(surveyLink);
    customer.see("survey-used");
  }

  @Test
  @Order(9)
  @DisplayName("who writes after the end is heard: the words wait in a list, are answered, and the case is taken up again for a reason")
  void hears() {
    customer.open(trackingLink).write("message-text", "换来的面里又有一只虫子。").click("send-message");
    customer.see("message-sent");
    var reader = Caller.staff(origin, owner);
    Eventually.get("the words wait for a person", () -> reader.get("/api/cases/" + number),
        answer -> answer.status() == 200 && Json.read(answer.text()).path("lateNews").size() == 1);
    handler.open(origin + "/desk/cases").see("late-count");
    handler.click("list-late").shoot("after-the-end");
    handler.find("[data-test='case-row'][data-number='" + number + "']").click();
    assertThat(handler.see("late-news")).containsText("还没有人答复");
    handler.click("late-reply").see("reply-over");
    handler.write("reply-text", REPLY).find("[data-test='part-FOLLOW_UP'][data-found='true']");
    handler.click("send-reply");
    assertThat(handler.part("late-news")).hasCount(0);
    handler.click("tab-closing").click("reopen-case");
    assertThat(handler.see("reopen-send")).isDisabled();
    handler.write("reopen-because", "客户来信：换来的面里又有虫子").shoot("taking-up-again").click("reopen-send");
    handler.find("[data-test='case-state'][data-state='OPEN']");
    handler.find("[data-test='stage-CONTROL'][aria-current='step']");
    customer.reload();
    assertThat(customer.see("timeline")).containsText("重新开始处理");
  }

  @Test
  @Order(10)
  @DisplayName("the manager sees figures with their basis, the Pareto chart and the Horrors board")
  void manages() {
    try (var manager = Window.atDesk(browser, "manager").signIn(origin, "food-manager-1")) {
      manager.click("nav-boards");
      assertThat(manager.see("kpi-complaints").locator("[data-test='kpi-value']")).hasText(Pattern.compile("[1-9]"));
      manager.find("[data-test='pareto'] canvas, [data-test='pareto'] svg");
      manager.click("pareto-table");
      manager.see("pareto-row");
      manager.see("horror-row");
      assertThat(manager.see("endings")).containsText("期限内未异议");
      assertThat(manager.see("stage-times")).containsText("n=");
      manager.shoot("boards");
    }
    try (var english = Window.onPhone(browser, "english")) {
      english.open(origin + "/");
      english.click("language");
      english.see("bu-food");
      english.shoot("english");
      assertThat(english.fits()).as("no sideways scrolling").isTrue();
    }
  }
}
