package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Not everything is a complaint: a question, an idea and praise take their own short way. */
@Order(25)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemarksIT {

  private Office office;
  private Window customer;

  @BeforeAll
  void open() {
    office = new Office();
    customer = office.phone("remarking");
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @DisplayName("a question goes to one person, with a time for its answer")
  void asks() {
    var number = file("INQUIRY", "春节期间几号恢复送货？");
    var routed = office.await("somebody answers it", office.staff("cement-supervisor-1"),
        "/api/routing/cases/" + number, one -> !one.path("owner").asText("").isEmpty());
    assertThat(routed.path("deadlines").findValuesAsText("deadline")).contains("FIRST_RESPONSE");
    try (var desk = office.desk("question-desk", "cement-supervisor-1")) {
      desk.open(office.origin() + "/desk/cases/" + number);
      assertThat(desk.see("case-kind")).hasText("咨询");
    }
  }

  @Test
  @DisplayName("an idea goes to the team that can change it, and its author reads which")
  void suggests() {
    var number = file("SUGGESTION", "袋子上请印上开袋后的保存天数。");
    thank("SUGGESTION", number, "thank-team", "包装工艺组");
    assertThat(customer.see("remark-outcome")).containsText("包装工艺组");
    customer.shoot("suggestion-thanked");
  }

  @Test
  @DisplayName("praise reaches whom it praises")
  void praises() {
    var number = file("COMPLIMENT", "送货的刘师傅帮忙卸到三楼，谢谢。");
    thank("COMPLIMENT", number, "thank-praised", "cement-agent-1");
    customer.see("remark-outcome");
    try (var praised = office.desk("praised", "cement-agent-1")) {
      praised.click("nav-remarks");
      praised.find("[data-test='remarks-mine']").click();
      assertThat(praised.find("[data-test='remark'][data-number='" + number + "']")).containsText("刘师傅");
      praised.shoot("praise");
    }
  }

  @Test
  @DisplayName("whoever wants a remark handled after all has it handled, and is led to the new number")
  void has_it_handled() {
    file("GRIEVANCE", "袋子又破了两个，算了。");
    customer.click("ask-to-handle").click("goes-on");
    assertThat(customer.see("track-status")).hasAttribute("data-status", Pattern.compile("RECEIVED|IN_PROGRESS"));
    customer.shoot("handled-after-all");
  }

  private String file(String kind, String words) {
    customer.open(office.origin() + "/");
    customer.click("bu-cement").choose("kind-" + kind).write("complaint-text", words).shoot("kind");
    customer.click("submit-complaint");
    var number = customer.see("complaint-number").innerText().strip();
    customer.click("open-tracking").see("track-status");
    return number;
  }

  private void thank(String kind, String number, String field, String value) {
    try (var desk = office.desk("thanking", "cement-supervisor-1")) {
      desk.click("nav-remarks");
      var remark = desk.find("[data-test='remark'][data-number='" + number + "']");
      remark.locator("[data-test='" + field + "']").fill(value);
      desk.shoot(kind.toLowerCase());
      remark.locator("[data-test='thank']").click();
      assertThat(desk.part("remark").locator("xpath=self::*[@data-number='" + number + "']")).hasCount(0);
    }
    customer.reload().see("track-status");
  }
}
