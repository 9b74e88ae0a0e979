package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import io.zerodistance.suite.Json;

/** Who is this, what was before, is it one person or two; and everything of a person goes when the person asks. */
@Order(26)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomerArchiveIT {

  private static final String DIGITS = String.format("%08d", System.nanoTime() % 100_000_000);
  private static final String PHONE = "136" + DIGITS;
  private static final String OTHER_PHONE = "135" + DIGITS;
  private Office office;
  private Window manager;
  private Office.Filed first;
  private Office.Filed second;

  @BeforeAll
  void file() {
    office = new Office();
    first = file(PHONE, "退烧药盒里少了一板，要求补发。");
    second = file(OTHER_PHONE, "同一盒药的说明书也没有，怎么吃？");
    manager = office.desk("archive", "pharmacy-manager-1");
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @Order(1)
  @DisplayName("the phone number finds the person and what was before")
  void finds() {
    manager.click("nav-customers");
    search(PHONE);
    assertThat(manager.see("customer-record")).containsText(first.number());
    assertThat(manager.see("customer-record")).containsText("吴女士");
    manager.select("customer-class", "MEMBER").write("value-source", "会员系统").click("set-class");
    assertThat(manager.see("customer-record")).containsText("会员系统");
    manager.shoot("person").shootNarrow("person-narrow");
    assertThat(manager.fits()).as("no sideways scrolling").isTrue();
  }

  @Test
  @Order(2)
  @DisplayName("two records of one person are looked at side by side, merged, and parted again")
  void merges() {
    manager.write("merge-other", OTHER_PHONE).click("preview-merge");
    assertThat(manager.see("merge-preview")).containsText(second.number());
    manager.shoot("merge-preview");
    manager.write("merge-because", "同一人换了号码").click("merge");
    assertThat(manager.see("customer-record")).containsText(second.number());
    manager.click("undo-merge");
    assertThat(manager.see("merge-row")).containsText("已撤销");
  }

  @Test
  @Order(3)
  @DisplayName("the person gets everything we hold, readable and complete")
  void exports() {
    var handed = Json.read(manager.download("export-customer"));
    assertThat(handed.toString()).contains(first.number(), PHONE, "退烧药盒里少了一板").doesNotContain(OTHER_PHONE);
    assertThat(manager.download("export-customer-text"))
        .contains(first.number(), PHONE, "退烧药盒里少了一板", "个人信息副本").doesNotContain(OTHER_PHONE);
  }

  @Test
  @Order(4)
  @DisplayName("advice shows what it looked at, and no longer looks at what the customer refuses")
  void refuses() {
    manager.select("value-measure", "EXPECTED_SPEND").write("value-figure", "1250").write("value-source", "会员系统")
        .click("add-value");
    assertThat(manager.see("customer-record")).containsText("1,250");
    manager.open(office.origin() + "/desk/cases/" + first.number()).click("tab-remedy").choose("remedy-REDRESS");
    assertThat(manager.see("advice")).hasAttribute("data-value", "KNOWN");
    manager.find("[data-test='advice-basis'] summary").click();
    assertThat(manager.see("input-EXPECTED_SPEND")).containsText("会员系统");
    manager.shoot("advice");
    try (var customer = office.phone("refusing-customer")) {
      customer.open(first.trackingLink()).click("value-use-open");
      assertThat(customer.see("value-used")).containsText("1,250");
      customer.click("value-refuse").see("value-refused");
      customer.shoot("refused");
    }
    manager.open(office.origin() + "/desk/cases/" + first.number()).click("tab-remedy").choose("remedy-REDRESS");
    assertThat(manager.see("advice")).hasAttribute("data-value", "NEUTRAL");
    manager.open(office.origin() + "/desk/money");
    assertThat(manager.see("fair-NONE")).hasText(Window.anyText());
    manager.click("nav-customers");
    search(PHONE);
  }

  @Test
  @Order(5)
  @DisplayName("while a matter is open nobody is erased; after that the person is gone and the count stays")
  void erases() {
    manager.choose("erase-sure").click("erase");
    assertThat(manager.see("problem")).hasText(Window.anyText());
    manager.shoot("open-matter");
    office.customer(first).create("/api/complaints/" + first.number() + "/withdrawal", "because", "SOLVED_OTHERWISE")
        .expect(200);
    manager.click("erase");
    assertThat(manager.part("customer-record")).hasCount(0);
    search(PHONE);
    assertThat(manager.find("main")).containsText("没有找到这位客户");
    manager.shoot("erased");
    office.await("the case is counted, the words are gone", office.staff("pharmacy-manager-1"),
        "/api/intake/complaints/" + first.number(), one -> !one.toString().contains("退烧药盒"));
  }

  @Test
  @Order(6)
  @DisplayName("who looked, exported and erased is on record for whoever answers for it")
  void looks() {
    manager.click("nav-customers").click("customer-access");
    for (var what : List.of("SEARCHED", "EXPORTED", "ERASED")) {
      assertThat(manager.find("[data-test='look'][data-what='" + what + "'] >> nth=0"))
          .containsText("pharmacy-manager-1");
    }
    assertThat(manager.part("access-altered")).hasCount(0);
    manager.shoot("looks").shootNarrow("looks-narrow");
    assertThat(manager.fits()).as("no sideways scrolling").isTrue();
  }

  private void search(String text) {
    manager.write("customer-search", text).click("customer-search-go");
  }

  private Office.Filed file(String phone, String text) {
    return office.file("businessUnit", "pharmacy", "text", text, "contact", Json.map("phone", phone, "name", "吴女士"));
  }
}
