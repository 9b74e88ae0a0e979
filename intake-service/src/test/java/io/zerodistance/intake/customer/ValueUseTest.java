package io.zerodistance.intake.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ValueUseTest {

  @Inject
  Rows rows;

  @Test
  void advice_is_told_class_spend_and_reach_with_source_and_day_and_the_look_is_noted_once() {
    var phone = phone();
    var filed = file("retail", phone);
    known(phone, "EXTRA_CARE");
    for (int count = 0; count < 2; count++) {
      inputs(filed).body("customerClass", equalTo("EXTRA_CARE")).body("extraCare", equalTo(true))
          .body("values", hasSize(2)).body("values.measure", hasItems("EXPECTED_SPEND", "REACH"))
          .body("values.find { it.measure == 'EXPECTED_SPEND' }.figure", equalTo(125_000))
          .body("values.source", hasItem("CRM")).body("values.asOf", hasItem("2026-01-31"));
    }
    assertThat(
        rows.all("select 1 from customer_access where what = 'ADVISED' and staff = 'retail-agent-1' and detail = ?",
            "from " + filed.number()))
        .hasSize(1);
  }

  @Test
  void what_a_person_refuses_is_used_in_no_matter_of_the_unit_until_the_person_allows_it() {
    var phone = phone();
    var first = file("retail", phone);
    known(phone, "KEY_ACCOUNT");
    chosen(first).body("known", equalTo(true)).body("refused", equalTo(false)).body("since", nullValue());
    choose(first, true).statusCode(200).body("refused", equalTo(true)).body("since", notNullValue());
    choose(first, true).statusCode(200);
    var later = file("retail", phone);
    nothing(first);
    nothing(later);
    chosen(later).body("refused", equalTo(true));
    choose(later, false).statusCode(200).body("refused", equalTo(false));
    inputs(first).body("customerClass", equalTo("KEY_ACCOUNT"));
    assertThat(timeline(first)).containsOnlyOnce("VALUE_REFUSED");
    assertThat(timeline(later)).contains("VALUE_ALLOWED").doesNotContain("VALUE_REFUSED");
    assertThat(rows.all("select refused from customer_value_choice where number in (?, ?) order by position",
        first.number(), later.number())).extracting(row -> row[0]).containsExactly(true, false);
  }

  @Test
  void who_refused_looks_to_staff_like_anybody_of_whom_nothing_is_known() {
    var phone = phone();
    var refusing = file("retail", phone);
    known(phone, "KEY_ACCOUNT");
    choose(refusing, true);
    var unknown = file("retail", phone());
    var anonymous = Desk.file("retail", "匿名");
    var told = inputs(unknown).extract().asString();
    assertThat(inputs(refusing).extract().asString()).isEqualTo(told);
    assertThat(inputs(anonymous).extract().asString()).isEqualTo(told);
    var seen = Desk.staff("retail-manager-1", "bu-manager", "retail").get("/api/intake/customer-access/retail").then()
        .statusCode(200).extract().asString();
    assertThat(seen).doesNotContain("REFUSED");
    supervisor().get("/api/intake/complaints/" + refusing.number()).then().statusCode(200)
        .body(not(containsString("VALUE_REFUSED")));
  }

  @Test
  void a_refusal_holds_for_the_person_who_was_merged_and_for_no_other_unit() {
    var one = phone();
    var other = phone();
    var first = file("retail", one);
    var second = file("retail", other);
    known(one, "MEMBER");
    choose(second, true);
    inputs(first).body("customerClass", equalTo("MEMBER"));
    var at = "/api/intake/customers/retail/" + customer(one);
    var preview = supervisor().get(at + "/merge-preview?merged=" + customer(other)).then().statusCode(200).extract()
        .<String>path("preview");
    var merge = supervisor().body(Map.of("merged", customer(other), "preview", preview, "because", "同一位客户"))
        .post(at + "/merges").then().statusCode(200).extract().<String>path("id");
    nothing(first);
    supervisor().body(Map.of("because", "不是同一个人")).post(at + "/merges/" + merge + "/undo").then().statusCode(204);
    inputs(first).body("customerClass", equalTo("MEMBER"));
    chosen(file("food", other)).body("refused", equalTo(false));
  }

  @Test
  void the_copy_of_a_persons_data_tells_what_was_chosen_and_an_erasure_leaves_the_refusal_in_force() {
    var phone = phone();
    var filed = file("retail", phone);
    known(phone, "MEMBER");
    choose(filed, true);
    var at = "/api/intake/customers/retail/" + customer(phone);
    manager().get(at + "/export").then().statusCode(200).body("valueChoices.refused", hasItem(true));
    manager().accept("text/plain").get(at + "/export.txt").then().body(containsString("您不同意"));
    Desk.customer(filed).body(Map.of()).post("/api/complaints/" + filed.number() + "/withdrawal").then()
        .statusCode(200);
    manager().body(Map.of("because", "PERSON_ASKED")).post(at + "/erasure").then().statusCode(200);
    var again = file("retail", phone);
    known(phone, "MEMBER");
    nothing(again);
    chosen(again).body("refused", equalTo(true));
  }

  @Test
  void who_triages_reads_the_class_that_the_triage_will_announce() {
    var phone = phone();
    var filed = file("retail", phone);
    var advice = "/api/intake/complaints/" + filed.number() + "/suggestion";
    var agent = Desk.staff("retail-agent-1", "agent", "retail");
    agent.get(advice).then().statusCode(200).body("customerClass", nullValue()).body("severity.value", notNullValue());
    known(phone, "MEMBER");
    agent.get(advice).then().statusCode(200).body("customerClass", equalTo("MEMBER"));
  }

  @Test
  void only_the_customer_chooses_and_only_where_there_is_something_to_refuse() {
    var filed = file("retail", phone());
    var anonymous = Desk.file("retail", "匿名");
    chosen(anonymous).body("known", equalTo(false));
    choose(anonymous, true).statusCode(409).body("type", equalTo("urn:zerodistance:problem:no-customer-record"));
    choose(new Desk.Filed(filed.number(), "wrong"), true).statusCode(404);
    Desk.customer(filed).body(Map.of()).post("/api/complaints/" + filed.number() + "/value-use").then().statusCode(400);
    Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints/" + filed.number() + "/value-inputs").then()
        .statusCode(404);
  }

  private static void nothing(Desk.Filed filed) {
    inputs(filed).body("customerClass", nullValue()).body("extraCare", equalTo(false)).body("values", empty());
  }

  private static ValidatableResponse inputs(Desk.Filed filed) {
    return Desk.staff("retail-agent-1", "agent", "retail")
        .get("/api/intake/complaints/" + filed.number() + "/value-inputs").then().statusCode(200);
  }

  private static ValidatableResponse chosen(Desk.Filed filed) {
    return Desk.customer(filed).get("/api/complaints/" + filed.number() + "/value-use").then().statusCode(200);
  }

  private static ValidatableResponse choose(Desk.Filed filed, boolean refused) {
    return Desk.customer(filed).body(Map.of("refused", refused))
        .post("/api/complaints/" + filed.number() + "/value-use").then();
  }

  private static String timeline(Desk.Filed filed) {
    return Desk.customer(filed).get("/api/complaints/" + filed.number()).then().statusCode(200).extract()
        .path("timeline.what").toString();
  }

  private static void known(String phone, String customerClass) {
    var at = "/api/intake/customers/retail/" + customer(phone);
    supervisor().body(Map.of("code", customerClass, "source", "CRM")).put(at + "/class").then().statusCode(204);
    supervisor().body(Map.of("measure", "EXPECTED_SPEND", "figure", 125_000, "currency", "CNY", "source", "CRM", "asOf",
        "2026-01-31")).post(at + "/values").then().statusCode(204);
    supervisor().body(Map.of("measure", "REACH", "figure", 300, "source", "主页")).post(at + "/values").then()
        .statusCode(204);
    supervisor().body(Map.of("measure", "PURCHASING_POWER", "figure", 5, "source", "CRM")).post(at + "/values").then()
        .statusCode(204);
  }

  private static String customer(String phone) {
    return supervisor().body(Map.of("phone", phone)).post("/api/intake/customers/search").then().statusCode(200)
        .extract().path("items[0].customer");
  }

  private static RequestSpecification supervisor() {
    return Desk.staff("retail-supervisor-1", "supervisor", "retail");
  }

  private static RequestSpecification manager() {
    return Desk.staff("retail-manager-1", "bu-manager", "retail");
  }

  private static Desk.Filed file(String unit, String phone) {
    return Desk.file(Map.of("businessUnit", unit, "text", "坏了", "contact", Map.of("name", "王芳", "phone", phone)));
  }

  private static String phone() {
    return "137" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
  }
}
