package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import io.zerodistance.suite.Caller;
import io.zerodistance.suite.Json;

/** One customer tells of one lift twice: a person links it, takes that back, merges it, and takes that back too. */
@Order(23)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DuplicatesIT {

  private static final String PHONE = "137" + String.format("%08d", System.nanoTime() % 100_000_000);
  private Office office;
  private Caller supervisor;
  private Office.Filed earlier;
  private Office.Filed later;
  private Window desk;
  private Window customer;

  @BeforeAll
  void file() {
    office = new Office();
    supervisor = office.staff("property-supervisor-1");
    var contact = Json.map("phone", PHONE, "name", "周女士");
    earlier = office.file("businessUnit", "property", "text", "三号楼二单元的电梯又困人了，困了二十分钟没人接应急电话。", "contact", contact);
    later = office.file("businessUnit", "property", "text", "三号楼二单元电梯困人，困了二十分钟，应急电话没人接，请回复。", "contact", contact);
    office.await("the case is owned", supervisor, "/api/routing/cases/" + later.number(),
        routed -> !routed.path("owner").asText("").isEmpty());
    office.await("the other is suggested", supervisor, "/api/intake/complaints/" + later.number() + "/duplicates",
        seen -> seen.path("suggestions").findValuesAsText("number").contains(earlier.number()));
    desk = office.desk("merging", "property-supervisor-1");
    customer = office.phone("merged-customer");
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @Order(1)
  @DisplayName("the desk sees why it may be the same matter, links the two, and takes it back")
  void links() {
    desk.open(office.origin() + "/desk/cases/" + later.number());
    assertThat(suggested()).containsText("同一");
    desk.shoot("suggested");
    suggested().locator("[data-test='link-duplicate']").click();
    desk.find("[data-test='duplicate-link'][data-how='LINKED'] [data-test='undo-link']").click();
    desk.find("[data-test='duplicate-link'].undone");
  }

  @Test
  @Order(2)
  @DisplayName("merged, only the earlier one is worked on: the clock, the case file and the customer are told")
  void merges() {
    suggested().locator("[data-test='merge-duplicate']").click();
    desk.click("merge-confirm");
    desk.find("[data-test='duplicate-link'][data-how='MERGED'] [data-test='undo-link']");
    office.await("nobody works on it twice", supervisor, "/api/routing/cases/" + later.number(),
        routed -> routed.path("state").asText().equals("CLOSED"));
    office.await("the case file has ended", supervisor, "/api/cases/" + later.number(),
        file -> file.path("state").asText().equals("MERGED"));
    customer.open(later.trackingLink());
    assertThat(customer.see("timeline")).containsText("合并");
    assertThat(customer.see("merged-into")).containsText(earlier.number());
    customer.shoot("merged");
    desk.reload();
    desk.find("[data-test='case-state'][data-state='MERGED']");
    desk.shoot("merged");
  }

  @Test
  @Order(3)
  @DisplayName("undone, it is a matter of its own again for everybody")
  void undoes() {
    desk.find("[data-test='duplicate-link'][data-how='MERGED'] [data-test='undo-link']").click();
    office.await("its clock runs again, and somebody owns it", supervisor, "/api/routing/cases/" + later.number(),
        routed -> !routed.path("state").asText().equals("CLOSED") && !routed.path("owner").asText("").isEmpty());
    office.await("the case file is open again", supervisor, "/api/cases/" + later.number(),
        file -> !file.path("state").asText().equals("MERGED"));
    customer.reload();
    assertThat(customer.see("timeline")).containsText("单独处理");
    assertThat(customer.part("merged-into")).hasCount(0);
  }

  private com.microsoft.playwright.Locator suggested() {
    return desk.find("[data-test='duplicate-suggested'][data-number='" + earlier.number() + "']");
  }
}
