package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people say at a counter or on the phone is written down by a colleague, or in one tap. */
@Order(24)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CounterIT {

  private static final Duration CAPTURED_WITHIN = Duration.ofSeconds(10);
  private Office office;
  private Window desk;

  @BeforeAll
  void open() {
    office = new Office();
    desk = office.desk("counter", "healthcare-agent-1");
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @DisplayName("a colleague files for somebody at the counter, who follows it with the receipt")
  void files_for_a_customer() {
    desk.click("nav-new");
    desk.shoot("form").shootNarrow("form-narrow");
    assertThat(desk.fits()).as("no sideways scrolling").isTrue();
    desk.select("counter-channel", "COUNTER").write("counter-text", "挂号窗口排了两个小时，轮到时说停号，老人白跑一趟。")
        .write("counter-name", "陈先生").write("counter-phone", "13900001234").click("counter-file");
    var number = desk.see("complaint-number").innerText().strip();
    assertThat(number).startsWith("HC-");
    desk.shoot("receipt");
    try (var customer = office.phone("counter-customer")) {
      customer.open(desk.see("tracking-link").innerText().strip());
      assertThat(customer.see("track-shown-number")).hasText(number);
    }
    desk.open(office.origin() + "/desk/cases/" + number);
    assertThat(desk.find("[data-test='origin-panel']")).containsText("healthcare-agent-1");
  }

  @Test
  @DisplayName("a grievance takes one tap and no field, and is noted within ten seconds of opening the page")
  void captures_in_one_tap() {
    long opened = System.nanoTime();
    desk.open(office.origin() + "/desk/grievances");
    var tap = desk.find("[data-test^='tap-']");
    int before = desk.part("grievance-row").count();
    tap.click();
    desk.find("[data-test='grievance-row'] >> nth=" + before);
    var taken = Duration.ofNanos(System.nanoTime() - opened);
    desk.shoot("grievance").shootNarrow("grievance-narrow");
    assertThat(taken).as("page opened to noted, the machine's own time included").isLessThan(CAPTURED_WITHIN);
    assertThat(desk.fits()).as("no sideways scrolling").isTrue();
  }

  @Test
  @DisplayName("a remark of one line becomes a complaint only when its author consents")
  void converts_with_consent() {
    var words = "扶梯口地滑，差点摔倒 " + System.nanoTime();
    desk.open(office.origin() + "/desk/grievances");
    desk.write("grievance-text", words).click("grievance-send");
    var row = desk.find("[data-test='grievance-row']:has-text('" + words + "')");
    row.locator("[data-test='convert-grievance']").click();
    assertThat(row.locator("[data-test='convert']")).isDisabled();
    row.locator("[data-test='consent']").check();
    row.locator("[data-test='convert-phone']").fill("13900005678");
    row.locator("[data-test='convert']").click();
    desk.find("[data-test='grievance-row']:has-text('" + words + "') a[href^='/desk/cases/HC-']");
    desk.shoot("converted");
  }

  @Test
  @DisplayName("words of harm are told to whoever notes them, and make a case of the highest severity in one more tap, without a name")
  void harm_is_told_at_once() {
    var words = "客人说吃药后昏迷，送急诊了 " + System.nanoTime();
    desk.open(office.origin() + "/desk/grievances");
    desk.write("grievance-text", words).click("grievance-send");
    desk.see("grievance-alarm");
    var row = desk.find("[data-test='grievance-row']:has-text('" + words + "')");
    assertThat(row.locator("[data-test='grievance-urgent']")).isVisible();
    row.locator("[data-test='convert-nameless']").click();
    var link = desk.find("[data-test='grievance-row']:has-text('" + words + "') a[href^='/desk/cases/HC-']");
    desk.shoot("harm-filed");
    link.click();
    assertThat(desk.see("case-severity")).hasClass(Pattern.compile(".*S1.*"));
  }
}
