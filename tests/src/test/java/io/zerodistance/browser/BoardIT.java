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

/** A shift as its supervisor runs it from the board, and work that another unit does for a case. */
@Order(22)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BoardIT {

  private String origin;
  private Playwright playwright;
  private Browser browser;
  private Window board;
  private Caller supervisor;
  private String number;
  private String owner;

  @BeforeAll
  void open() {
    origin = Suite.running().origin();
    playwright = Playwright.create();
    browser = Window.chromium(playwright);
    supervisor = Caller.staff(origin, "food-supervisor-1");
  }

  @AfterAll
  void close() {
    playwright.close();
  }

  @Test
  @Order(1)
  @DisplayName("a case that is filed appears on the board without a reload")
  void appears() {
    board = Window.atDesk(browser, "board").signIn(origin, "food-supervisor-1");
    board.click("nav-board");
    board.find("[data-test='line'][data-state='live']");
    var open = board.see("board-open").locator("b");
    int before = Integer.parseInt(open.innerText().strip());
    try (var customer = Window.onPhone(browser, "board-customer")) {
      customer.open(origin + "/").click("bu-food").write("complaint-text", "外卖少了一份汤，商家不理我。")
          .click("submit-complaint");
      number = customer.see("complaint-number").innerText().strip();
    }
    assertThat(open).not().hasText(String.valueOf(before));
    owner = ownerIsnt("");
    board.click("board-open");
    board.find("[data-test='board-person'][data-staff='" + owner + "']").click();
    assertThat(board.find(row())).containsText(owner);
    board.shoot("board");
  }

  @Test
  @Order(2)
  @DisplayName("the supervisor reassigns by keyboard alone and takes it back")
  void reassigns() {
    var other = owner.equals("food-agent-2") ? "food-agent-1" : "food-agent-2";
    board.find(row() + " [data-test='give']").focus();
    board.press("Enter").see("give-staff");
    board.see("give-staff").focus();
    board.type(other).press("Tab").type("平衡工作量").shoot("giving");
    board.press("Enter");
    assertThat(board.see("board-said")).containsText(Pattern.compile(number + ".*" + other));
    assertThat(ownerIsnt(owner)).isEqualTo(other);
    board.see("undo").focus();
    board.press("Enter");
    assertThat(board.see("board-said")).containsText(owner);
    assertThat(ownerIsnt(other)).isEqualTo(owner);
    board.shoot("taken-back");
  }

  @Test
  @Order(3)
  @DisplayName("the supervisor drags the case to a colleague, gives the reason and takes it back")
  void drags() {
    var other = owner.equals("food-agent-2") ? "food-agent-1" : "food-agent-2";
    board.drag(row(), "[data-test='board-person'][data-staff='" + other + "']");
    assertThat(board.see("give-staff")).hasValue(other);
    board.write("give-reason", "顾客要求").shoot("dragged").click("give-save");
    assertThat(board.see("board-said")).containsText(Pattern.compile(number + ".*" + other));
    assertThat(ownerIsnt(owner)).isEqualTo(other);
    board.click("undo");
    assertThat(board.see("board-said")).containsText(owner);
    assertThat(ownerIsnt(other)).isEqualTo(owner);
  }

  @Test
  @Order(4)
  @DisplayName("the board fits a phone")
  void fitsPhone() {
    try (var phone = Window.onPhone(browser, "board-phone").signIn(origin, "food-supervisor-1")) {
      phone.open(origin + "/desk/board").see("board");
      phone.find("[data-test='line'][data-state='live']");
      assertThat(phone.fits()).as("no sideways scrolling").isTrue();
      phone.shoot("board");
    }
  }

  @Test
  @Order(5)
  @DisplayName("another unit accepts a hand-off and reports what it found; the owner stays")
  void handsOff() {
    try (var handler = Window.atDesk(browser, "asking").signIn(origin, owner);
        var plant = Window.atDesk(browser, "asked").signIn(origin, "property-supervisor-1")) {
      handler.open(origin + "/desk/cases/" + number).click("handoff-new");
      handler.see("handoff-unit").selectOption("property");
      handler.write("handoff-task", "请检查送餐电梯的温控。").click("handoff-ask");
      handler.find("[data-test='handoff'][data-state='OPEN']");
      plant.click("nav-handoffs").find("[data-test='handoff-row'][data-number='" + number + "'] > button").click();
      plant.click("handoff-accept").click("handoff-COMPLETE").write("handoff-words", "温控正常，门封老化已更换。")
          .shoot("hand-off");
      plant.click("handoff-send");
      plant.find("[data-test='handoff'][data-state='DONE']");
      plant.open(origin + "/desk/cases/" + number);
      plant.find("[data-test='problem'][data-problem='not-found']");
      handler.reload();
      assertThat(handler.see("handoff-outcome")).containsText("门封老化已更换");
      handler.shoot("hand-off-done");
    }
    assertThat(ownerIsnt("")).isEqualTo(owner);
  }

  private String row() {
    return "[data-test='board-case'][data-number='" + number + "']";
  }

  /** The owner, once it is somebody else than the one given. */
  private String ownerIsnt(String before) {
    return Eventually.get("the case has another owner than '" + before + "'",
        () -> supervisor.get("/api/routing/cases/" + number), answer -> answer.status() == 200
            && !Json.read(answer.text()).path("owner").asText("").isEmpty()
            && !Json.read(answer.text()).path("owner").asText("").equals(before))
        .expect(200).path("owner").asText();
  }
}
