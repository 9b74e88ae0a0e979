package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;

import io.zerodistance.suite.Caller;
import io.zerodistance.suite.Eventually;
import io.zerodistance.suite.Json;
import io.zerodistance.suite.Suite;

/** Facts are missing: the desk asks, the clock stands still, the customer answers; and a slip of the finger is undone. */
@Order(21)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AskingIT {

  private String origin;
  private Playwright playwright;
  private Browser browser;
  private Window customer;
  private Window desk;
  private Caller supervisor;
  private String number;
  private String trackingLink;

  @BeforeAll
  void open() {
    origin = Suite.running().origin();
    playwright = Playwright.create();
    browser = Window.chromium(playwright);
    customer = Window.onPhone(browser, "asked-customer");
    supervisor = Caller.staff(origin, "food-supervisor-1");
  }

  @AfterAll
  void close() {
    playwright.close();
  }

  @Test
  @Order(1)
  @DisplayName("the desk asks the customer with guided questions and one of its own")
  void asks() {
    customer.open(origin + "/");
    customer.click("bu-food").write("complaint-text", "昨天买的饼干味道不对，有点哈喇味。").click("submit-complaint");
    number = customer.see("complaint-number").innerText().strip();
    trackingLink = customer.see("tracking-link").innerText().strip();
    desk = Window.atDesk(browser, "asking-desk").signIn(origin, "food-supervisor-1");
    desk.open(origin + "/desk/cases/" + number);
    desk.click("ask-customer");
    desk.see("own-question");
    for (var chosen : desk.part("information-panel").locator(".el-checkbox.is-checked").all().reversed()) {
      chosen.click();
    }
    desk.click("question-order-number").write("own-question", "饼干是怎么保存的？");
    desk.shoot("asking");
    desk.click("send-questions");
    desk.find("[data-test='asked'][data-state='OPEN']");
    Eventually.get("the time to resolve stands still", () -> supervisor.get("/api/routing/cases/" + number),
        answer -> answer.status() == 200
            && !resolution(Json.read(answer.text())).path("pausedAt").asText("").isEmpty());
  }

  @Test
  @Order(2)
  @DisplayName("the customer answers one after the other, and the desk reads it")
  void answers() {
    customer.open(trackingLink);
    customer.see("information-request");
    assertThat(customer.fits()).as("no sideways scrolling").isTrue();
    customer.shoot("asked");
    customer.write("answer-order-number", "小票 20261121-7").click("send-answers");
    customer.find("[data-test='information-request']:not(:has([data-test='answer-order-number']))");
    customer.write("answer-own-2", "放在阴凉处").click("send-answers");
    assertThat(customer.see("timeline")).containsText("您已补充信息");
    desk.reload();
    assertThat(desk.find("[data-test='asked'][data-state='ANSWERED']")).containsText("小票 20261121-7");
    desk.shoot("answered");
    Eventually.get("the clock is ours again", () -> supervisor.get("/api/routing/cases/" + number),
        answer -> resolution(Json.read(answer.text())).path("pausedAt").asText("").isEmpty());
  }

  @Test
  @Order(3)
  @DisplayName("taking it back can be undone for some seconds")
  void withdraws() {
    customer.click("open-withdrawal").click("withdraw").click("withdraw-sure");
    customer.shoot("undo");
    customer.click("undo").click("withdraw").click("withdraw-sure").click("send-now");
    customer.find("[data-test='track-status'][data-status='WITHDRAWN']");
  }

  @Test
  @Order(4)
  @DisplayName("a false post is verified and clarified by words that a second person releases")
  void clarifies() {
    var post = "听说解放路店的酸奶都是改日期的 " + number;
    desk.click("nav-mentions").click("add-mention").write("mention-text", post).click("save-mention");
    var card = desk.find("[data-test='mention']:has-text('" + number + "')");
    card.locator("[data-test$='-FALSE']").check(new Locator.CheckOptions().setForce(true));
    card.locator("[data-test='evidence']").fill("质量部核对了喷码记录");
    card.locator("[data-test='verify']").click();
    card.locator("[data-test='answer-words']").fill("我们核对了当天全部批次，生产日期与喷码一致。");
    card.locator("[data-test='answer-mention']").click();
    desk.find("[data-test='mention'][data-state='PROPOSED']:has-text('" + number + "')");
    desk.shoot("mentions");
    try (var manager = Window.atDesk(browser, "releasing-manager").signIn(origin, "food-manager-1")) {
      manager.click("nav-mentions");
      manager.find("[data-test='mention']:has-text('" + number + "') [data-test='approve-words']").click();
      manager.find("[data-test='mention'][data-state='CLARIFIED']:has-text('" + number + "')");
    }
  }

  private static JsonNode resolution(JsonNode routed) {
    for (var deadline : routed.path("deadlines")) {
      if (deadline.path("deadline").asText().equals("RESOLUTION")) {
        return deadline;
      }
    }
    return routed.path("none");
  }
}
