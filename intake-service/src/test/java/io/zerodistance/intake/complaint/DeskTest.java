package io.zerodistance.intake.complaint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.News;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class DeskTest {

  @Inject
  News news;
  @Inject
  Rows rows;

  @Test
  void pages_hold_every_complaint_of_the_callers_units_once_newest_first() {
    var filed = new ArrayList<String>();
    for (int count = 0; count < 7; count++) {
      filed.addFirst(Desk.file("pharmacy", "page " + count).number());
    }
    Desk.file("food", "not yours");
    assertThat(walk("pharmacist-1", "pharmacy")).startsWith(filed.toArray(String[]::new)).doesNotHaveDuplicates();
  }

  @Test
  void a_caller_of_several_units_sees_them_merged_by_time() {
    var first = Desk.file("cement", "one").number();
    var second = Desk.file("property", "two").number();
    var third = Desk.file("cement", "three").number();
    assertThat(walk("both-1", "cement", "property")).startsWith(third, second, first);
  }

  @Test
  void the_list_narrows_to_one_status() {
    var filed = Desk.file("food", "酸奶发霉");
    news.arrives("resolution.case-resolved", filed, "{}");
    Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints?status=AWAITING_CONFIRMATION").then()
        .statusCode(200).body("items.status", everyItem(equalTo("AWAITING_CONFIRMATION")))
        .body("items[0].number", equalTo(filed.number())).body("items[0].excerpt", equalTo("酸奶发霉"));
    Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints?status=LOST").then().statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void no_page_is_unbounded_and_a_foreign_cursor_is_refused() {
    var agent = Desk.staff("food-agent-1", "agent", "food");
    agent.get("/api/intake/complaints?limit=100000").then().body("items.size()", lessThanOrEqualTo(100));
    agent.get("/api/intake/complaints?cursor=nonsense").then().statusCode(400)
        .body("type", equalTo("urn:zerodistance:problem:cursor-invalid"));
  }

  @Test
  void the_contact_opens_for_the_handler_and_the_supervisor_only() {
    var filed = Desk.file(Map.of("businessUnit", "food", "text", "坏了", "contact",
        Map.of("name", "王小明", "phone", "13800138000", "email", "wang@example.com")));
    phoneSeenBy("food-agent-1", "agent", filed, "*******8000", true);
    phoneSeenBy("group-quality-1", "quality", filed, "*******8000", true);
    phoneSeenBy("food-supervisor-1", "supervisor", filed, "13800138000", false);
    news.arrives("routing.case-assigned", filed, "{\"staff\":\"food-agent-1\"}");
    phoneSeenBy("food-agent-1", "agent", filed, "13800138000", false);
    phoneSeenBy("food-agent-2", "agent", filed, "*******8000", true);
  }

  @Test
  void the_contact_is_sealed_in_the_database() {
    var filed = Desk.file(Map.of("businessUnit", "food", "text", "坏了", "contact", Map.of("phone", "13800138000")));
    var sealed = (byte[]) rows.one("select contact from complaint where number = ?", filed.number())[0];
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("138001");
  }

  @Test
  void nobody_without_a_token_or_role_comes_in() {
    given().get("/api/intake/complaints").then().statusCode(401);
    Desk.staff("someone", "customer", "food").get("/api/intake/complaints").then().statusCode(403);
  }

  private static void phoneSeenBy(String staff, String role, Desk.Filed filed, String phone, boolean masked) {
    Desk.staff(staff, role, "food").get("/api/intake/complaints/" + filed.number()).then().statusCode(200)
        .body("contact.phone", equalTo(phone)).body("contactMasked", equalTo(masked));
  }

  private static List<String> walk(String staff, String... units) {
    var seen = new ArrayList<String>();
    String cursor = "";
    do {
      var page = Desk.staff(staff, "agent", units).get("/api/intake/complaints?limit=3&cursor=" + cursor).then()
          .statusCode(200).extract().jsonPath();
      seen.addAll(page.getList("items.number"));
      cursor = page.getString("next");
    } while (cursor != null);
    return seen;
  }
}
