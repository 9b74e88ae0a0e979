package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import io.zerodistance.suite.Suite;

/** Whoever is given a case is asked: one person declines with a reason, the next accepts on the phone, a third says nothing. */
@Order(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AcceptanceIT {

  private Office office;
  private String number;
  private String first;
  private String second;

  @BeforeAll
  void file() {
    office = new Office();
    number = office.file("businessUnit", "property", "text", "楼道的灯坏了两周，报修三次都没有人来。").number();
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @Order(1)
  @DisplayName("who is given a case sees it marked, declines with a reason, and is not asked again")
  void declines() {
    first = ownerAfter("");
    try (var desk = office.desk("asked-first", first)) {
      desk.open(office.origin() + "/desk/cases");
      desk.find("[data-test='case-row'][data-number='" + number + "'] [data-test='to-accept']").click();
      assertThat(desk.see("asked")).isVisible();
      desk.click("decline");
      assertThat(desk.see("decline-send")).isDisabled();
      desk.shoot("declining").shootNarrow("declining-narrow");
      desk.click("decline-SKILL");
      assertThat(desk.see("decline-reason")).hasValue("不是我的专长");
      desk.click("decline-send");
      assertThat(desk.part("asked")).hasCount(0);
      second = ownerAfter(first);
      desk.click("tab-routing");
      assertThat(desk.see("asked-answers")).containsText(first + " · 谢绝 · 不是我的专长");
      assertThat(desk.find("[data-test='candidate-row'][data-staff='" + first + "'][data-lost='PASSED']")).isVisible();
      desk.shoot("declined");
    }
  }

  @Test
  @Order(2)
  @DisplayName("the next person is asked and accepts on the phone; the case stays")
  void accepts() {
    try (var phone = office.phone("asked-second").signIn(office.origin(), second)) {
      phone.open(office.origin() + "/desk/cases/" + number).see("accept");
      assertThat(phone.fits()).as("no sideways scrolling").isTrue();
      phone.shoot("asked").click("accept");
      assertThat(phone.part("asked")).hasCount(0);
      phone.click("tab-routing");
      assertThat(phone.see("asked-answers")).containsText(second + " · 接单");
      assertThat(phone.fits()).as("no sideways scrolling").isTrue();
      phone.shoot("accepted");
      phone.open(office.origin() + "/desk/cases");
      phone.find("[data-test='case-row'][data-number='" + number + "']");
      assertThat(phone.part("to-accept").locator("xpath=ancestor::*[@data-number='" + number + "']")).hasCount(0);
    }
    assertThat(ownerAfter(first)).isEqualTo(second);
  }

  @Test
  @Order(3)
  @DisplayName("who says nothing in time is asked no more; the case says so to the supervisor")
  void saysNothing() {
    assumeTrue(Suite.running().isOurs(), "the time to answer is moved in the database");
    number = office.file("businessUnit", "property", "text", "地下车库的卷帘门夜里一直响。").number();
    var silent = ownerAfter("");
    Suite.running().age("routing", "update routed_case set accept_by = now() where number = '" + number + "'");
    ownerAfter(silent);
    try (var desk = office.desk("asked-nobody-answered", "property-supervisor-1")) {
      desk.open(office.origin() + "/desk/cases/" + number).click("tab-routing");
      assertThat(desk.see("asked-answers")).containsText(silent + " · 未及时答复");
      desk.shoot("not-in-time");
    }
  }

  /** The owner, once it is somebody else than the one given. */
  private String ownerAfter(String before) {
    return office.await("the case has another owner than '" + before + "'", office.staff("property-supervisor-1"),
        "/api/routing/cases/" + number, routed -> !routed.path("owner").asText("").isEmpty()
            && !routed.path("owner").asText("").equals(before))
        .path("owner").asText();
  }
}
