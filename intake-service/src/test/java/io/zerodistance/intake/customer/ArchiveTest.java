package io.zerodistance.intake.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
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
class ArchiveTest {

  private static final String CUSTOMERS = "/api/intake/customers/";

  @Inject
  Rows rows;

  @Test
  void a_person_is_found_by_phone_and_by_email_and_the_contact_stays_masked() {
    var phone = phone();
    var email = "wang" + phone + "@example.com";
    file("retail", phone, email);
    file("retail", phone, null);
    search(supervisor("retail"), Map.of("phone", "+86 " + phone)).body("items", hasSize(1))
        .body("items[0].complaints", equalTo(2)).body("items[0].contact.phone", containsString("***"));
    search(supervisor("retail"), Map.of("email", email.toUpperCase(java.util.Locale.ROOT))).body("items", hasSize(1));
    search(supervisor("food"), Map.of("phone", phone)).body("items", hasSize(0));
  }

  @Test
  void the_group_recognises_one_person_across_units_and_a_single_unit_does_not() {
    var phone = phone();
    file("retail", phone, null);
    file("food", phone, null);
    var customer = customer("retail", phone);
    read(Desk.staff("group-quality-1", "quality", "retail", "food", "cement"), "retail", customer)
        .body("elsewhere", hasSize(1)).body("elsewhere[0].businessUnit", equalTo("food"))
        .body("contactMasked", equalTo(true));
    read(supervisor("retail"), "retail", customer).body("elsewhere", hasSize(0))
        .body("contact.phone", equalTo(phone));
    supervisor("food").get(CUSTOMERS + "retail/" + customer).then().statusCode(404);
  }

  @Test
  void nobody_looks_unseen() {
    var phone = phone();
    file("retail", phone, null);
    var customer = customer("retail", phone);
    Desk.staff("retail-manager-1", "bu-manager", "retail").get("/api/intake/customer-access/retail").then()
        .statusCode(200)
        .body("items[0].what", equalTo("SEARCHED")).body("items[0].customer", equalTo(customer))
        .body("items[0].intact", equalTo(true)).body("items.detail", hasItem("phone"));
    assertThat(rows.all("select 1 from customer_access where detail like ?", "%" + phone + "%")).isEmpty();
  }

  @Test
  void class_and_value_carry_their_source_and_the_newest_figure_counts() {
    var phone = phone();
    file("retail", phone, null);
    var at = CUSTOMERS + "retail/" + customer("retail", phone);
    supervisor("retail").body(Map.of("code", "MEMBER", "source", "会员系统")).put(at + "/class").then().statusCode(204);
    supervisor("retail").body(Map.of("code", "VIP", "source", "x")).put(at + "/class").then().statusCode(400);
    value(at, Map.of("measure", "PAST_SPEND", "figure", 120000, "currency", "CNY", "source", "POS", "asOf",
        "2026-01-31")).statusCode(204);
    value(at, Map.of("measure", "PAST_SPEND", "figure", 150000, "currency", "CNY", "source", "POS", "asOf",
        "2026-02-28")).statusCode(204);
    value(at, Map.of("measure", "PAST_SPEND", "figure", 1, "source", "POS")).statusCode(400);
    value(at, Map.of("measure", "RECOGNITION", "figure", 9, "source", "POS")).statusCode(400);
    supervisor("retail").get(at).then().statusCode(200).body("customerClass.code", equalTo("MEMBER"))
        .body("values", hasSize(1)).body("values[0].figure", equalTo(150000)).body("values[0].asOf",
            equalTo("2026-02-28"));
  }

  @Test
  void the_class_travels_with_the_triage_and_nothing_else_of_the_customer_does() {
    var phone = phone();
    var filed = file("retail", phone, null);
    triage(filed);
    var at = CUSTOMERS + "retail/" + customer("retail", phone);
    supervisor("retail").body(Map.of("code", "KEY_ACCOUNT", "source", "CRM")).put(at + "/class").then().statusCode(204);
    triage(filed);
    assertThat(rows.all("select cast(payload as json)->>'customerClass' from outbox where aggregateid = ? "
        + "and type like '%triaged%' order by sequence", filed.number()))
        .extracting(row -> row[0]).containsExactly(null, "KEY_ACCOUNT");
  }

  @Test
  void an_import_keeps_the_known_and_counts_the_unknown() {
    var phone = phone();
    file("retail", phone, null);
    supervisor("retail").body(Map.of("businessUnit", "retail", "source", "CRM 2026-10", "rows",
        List.of(Map.of("phone", phone, "measure", "REACH", "figure", 5000),
            Map.of("phone", phone(), "measure", "REACH", "figure", 7))))
        .post(CUSTOMERS + "values").then().statusCode(200).body("kept", equalTo(1)).body("unknown", equalTo(1));
  }

  @Test
  void a_merge_is_previewed_shows_both_as_one_and_undone_leaves_both_as_before() {
    var first = phone();
    var second = phone();
    file("retail", first, null);
    file("retail", second, null);
    var kept = customer("retail", first);
    var merged = customer("retail", second);
    var before = read(supervisor("retail"), "retail", kept).extract().<List<Map<String, Object>>>path("matters");
    var at = CUSTOMERS + "retail/" + kept;
    merge(at, merged, "not the preview").statusCode(409);
    var preview = supervisor("retail").get(at + "/merge-preview?merged=" + merged).then().statusCode(200)
        .body("merged.counts.complaints", equalTo(1)).extract().<String>path("preview");
    file("retail", second, null);
    merge(at, merged, preview).statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:merge-preview-outdated"));
    preview = supervisor("retail").get(at + "/merge-preview?merged=" + merged).then().extract().path("preview");
    var id = merge(at, merged, preview).statusCode(200).extract().<String>path("id");
    read(supervisor("retail"), "retail", kept).body("counts.complaints", equalTo(3)).body("references", hasSize(2));
    read(supervisor("retail"), "retail", merged).body("counts.complaints", equalTo(3));
    merge(at, merged, preview).statusCode(409);
    undo(at, id).statusCode(204);
    undo(at, id).statusCode(409);
    read(supervisor("retail"), "retail", merged).body("counts.complaints", equalTo(2));
    assertThat(read(supervisor("retail"), "retail", kept).extract().<List<Map<String, Object>>>path("matters"))
        .isEqualTo(before);
    assertThat(rows.all("select type, cast(payload as json)->>'kept', cast(payload as json)->>'merged' from outbox "
        + "where aggregateid = 'customers-retail' and payload like ? order by sequence", "%" + id + "%"))
        .containsExactly(new Object[] {"zerodistance.intake.customer-merged.v1", kept, merged},
            new Object[] {"zerodistance.intake.customer-unmerged.v1", kept, merged});
  }

  @Test
  void an_export_holds_every_word_in_both_forms() {
    var phone = phone();
    var filed = file("retail", phone, null);
    Desk.customer(filed).body(Map.of("text", "还有一句话")).post("/api/complaints/" + filed.number() + "/messages")
        .then().statusCode(201);
    var at = CUSTOMERS + "retail/" + customer("retail", phone);
    manager().get(at + "/export").then().statusCode(200).body("matters[0].text", equalTo("坏了"))
        .body("matters[0].contact.phone", equalTo(phone)).body("matters[0].messages[0].text", equalTo("还有一句话"));
    manager().accept("text/plain").get(at + "/export.txt").then().statusCode(200)
        .body(containsString("还有一句话")).body(containsString(phone)).body(containsString("个人信息副本"));
    supervisor("retail").get(at + "/export").then().statusCode(403);
  }

  @Test
  void a_handler_sees_the_history_behind_a_complaint_and_no_contact() {
    var phone = phone();
    var filed = file("retail", phone, null);
    file("retail", phone, null);
    Desk.staff("retail-agent-1", "agent", "retail").get("/api/intake/complaints/" + filed.number() + "/customer")
        .then().statusCode(200).body("counts.complaints", equalTo(2)).body("matters", hasSize(2))
        .body("contact", nullValue()).body("counts.first", notNullValue());
    Desk.staff("retail-agent-1", "agent", "retail")
        .get("/api/intake/complaints/" + Desk.file("retail", "匿名").number() + "/customer").then().statusCode(404);
  }

  @Test
  void a_letter_with_a_name_only_is_found_by_its_number_and_merged_with_the_person_who_wrote_it() {
    var phone = phone();
    file("retail", phone, null);
    var letter = Desk.file(Map.of("businessUnit", "retail", "text", "信里说鞋坏了", "contact", Map.of("name", "王芳")));
    var background = "/api/intake/complaints/" + letter.number() + "/customer";
    supervisor("retail").get(background).then().statusCode(404);
    search(supervisor("food"), Map.of("phone", phone)).body("items", hasSize(0));
    supervisor("food").body(Map.of("number", letter.number())).post(CUSTOMERS + "search").then().statusCode(404);
    String writer = search(supervisor("retail"), Map.of("number", letter.number())).body("items", hasSize(1))
        .body("items[0].complaints", equalTo(1)).body("items[0].contact.name", equalTo("王**")).extract()
        .path("items[0].customer");
    search(supervisor("retail"), Map.of("number", letter.number())).body("items[0].customer", equalTo(writer));
    var at = CUSTOMERS + "retail/" + customer("retail", phone);
    String preview = supervisor("retail").get(at + "/merge-preview?merged=" + writer).then().statusCode(200).extract()
        .path("preview");
    merge(at, writer, preview).statusCode(200);
    read(supervisor("retail"), "retail", writer).body("counts.complaints", equalTo(2));
    supervisor("retail").get(background).then().statusCode(200).body("matters", hasSize(2));
    manager().get(at + "/export").then().statusCode(200).body("matters.text", hasItem("信里说鞋坏了"));
  }

  @Test
  void what_came_under_the_email_alone_is_told_beside_and_is_in_the_copy_once_somebody_has_merged_it() {
    var phone = phone();
    var email = "zhao" + phone + "@example.com";
    file("retail", phone, email);
    Desk.file(Map.of("businessUnit", "retail", "text", "只留了邮箱", "contact", Map.of("email", email)));
    var customer = customer("retail", phone);
    var at = CUSTOMERS + "retail/" + customer;
    String other = read(supervisor("retail"), "retail", customer).body("counts.complaints", equalTo(1))
        .body("sharingContact", hasSize(1)).body("sharingContact[0].complaints", equalTo(1)).extract()
        .path("sharingContact[0].customer");
    manager().get(at + "/export").then().statusCode(200).body("matters.text", not(hasItem("只留了邮箱")));
    merge(at, other, supervisor("retail").get(at + "/merge-preview?merged=" + other).path("preview")).statusCode(200);
    read(supervisor("retail"), "retail", customer).body("sharingContact", hasSize(0));
    manager().get(at + "/export").then().statusCode(200).body("matters.text", hasItem("只留了邮箱"));
  }

  @Test
  void a_search_names_exactly_one_thing() {
    supervisor("retail").body(Map.of()).post(CUSTOMERS + "search").then().statusCode(400);
    supervisor("retail").body(Map.of("phone", "1", "email", "a@b")).post(CUSTOMERS + "search").then().statusCode(400);
  }

  private static ValidatableResponse merge(String at, String merged, String preview) {
    return supervisor("retail").body(Map.of("merged", merged, "preview", preview, "because", "同一位客户换了手机"))
        .post(at + "/merges").then();
  }

  private static ValidatableResponse undo(String at, String id) {
    return supervisor("retail").body(Map.of("because", "不是同一个人")).post(at + "/merges/" + id + "/undo").then();
  }

  private static ValidatableResponse value(String at, Map<String, Object> figure) {
    return supervisor("retail").body(figure).post(at + "/values").then();
  }

  private static ValidatableResponse search(RequestSpecification by, Map<String, String> whom) {
    return by.body(whom).post(CUSTOMERS + "search").then().statusCode(200);
  }

  private static String customer(String unit, String phone) {
    return search(supervisor(unit), Map.of("phone", phone)).extract().path("items[0].customer");
  }

  private static ValidatableResponse read(RequestSpecification by, String unit, String customer) {
    return by.get(CUSTOMERS + unit + "/" + customer).then().statusCode(200);
  }

  private static RequestSpecification supervisor(String unit) {
    return Desk.staff(unit + "-supervisor-1", "supervisor", unit);
  }

  private static RequestSpecification manager() {
    return Desk.staff("retail-manager-1", "bu-manager", "retail");
  }

  private static void triage(Desk.Filed filed) {
    supervisor("retail").body(Map.of("taxonomyItem", "other", "severity", "S3", "motive", "BOTH", "demand",
        "REASONABLE")).post("/api/intake/complaints/" + filed.number() + "/triage").then().statusCode(200);
  }

  private static Desk.Filed file(String unit, String phone, String email) {
    var contact = email == null ? Map.of("name", "王芳", "phone", phone)
        : Map.of("name", "王芳", "phone", phone, "email", email);
    return Desk.file(Map.of("businessUnit", unit, "text", "坏了", "contact", contact));
  }

  private static String phone() {
    return "139" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
  }
}
