package io.zerodistance.intake.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

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
@QuarkusTestResource(Gateways.class)
class GatewayTest {

  private static final String SMS_KEY = Gateways.SMS_KEY;
  private static final String CHAT_KEY = Gateways.CHAT_KEY;

  @Inject
  Rows rows;

  private final String phone = "139" + (10_000_000 + UUID.randomUUID().hashCode() % 9_000_000);

  @Test
  void a_text_message_becomes_a_complaint_and_keeps_the_signed_body() {
    var body = sms("m-" + phone, "酸奶发霉了");
    var number = Gateways.post("sms", SMS_KEY, body).statusCode(201).body("threaded", equalTo(false))
        .body("reply", containsString("感谢")).body("trackingUrl", startsWith("https://care.example/track?number=FD-"))
        .extract().<String>path("number");
    var answer = Gateways.post("sms", SMS_KEY, body).extract().jsonPath();
    assertThat(answer.getString("reply")).as("a text message opens the page").endsWith(answer.getString("trackingUrl"));
    var supervisor = Desk.staff("food-supervisor-1", "supervisor", "food");
    supervisor.get("/api/intake/complaints/" + number).then().body("channel", equalTo("SMS"))
        .body("contact.phone", equalTo(phone)).body("text", equalTo("酸奶发霉了"));
    var files = "/api/intake/complaints/" + number + "/attachments";
    var id = supervisor.get(files).then().body("[0].origin", equalTo("ORIGINAL")).extract().<String>path("[0].id");
    supervisor.get(files + "/" + id).then().statusCode(200).body(equalTo(body));
  }

  @Test
  void what_the_sender_writes_next_is_added_until_the_case_is_over() {
    var first = Gateways.post("sms", SMS_KEY, sms("a-" + phone, "酸奶发霉了")).extract().<String>path("number");
    Gateways.post("sms", SMS_KEY, sms("b-" + phone, "批号 A12")).statusCode(201).body("number", equalTo(first))
        .body("threaded", equalTo(true)).body("trackingUrl", nullValue());
    assertThat(rows.all("select text from customer_message where number = ?", first).getFirst()[0]).isEqualTo("批号 A12");
    Gateways.post("chat", CHAT_KEY, sms("c-" + phone, "另一个渠道")).statusCode(201).body("number", not(equalTo(first)));
    rows.all("update complaint set status = 'CLOSED' where number = ? returning 1", first);
    Gateways.post("sms", SMS_KEY, sms("d-" + phone, "又发霉了")).statusCode(201).body("threaded", equalTo(false))
        .body("number", not(equalTo(first)));
  }

  @Test
  void words_of_harm_in_the_next_text_message_make_it_S1() {
    var number = Gateways.post("sms", SMS_KEY, sms("i-" + phone, "面包有点硬")).extract().<String>path("number");
    assertThat(rows.one("select severity from complaint where number = ?", number)).containsExactly("S3");
    Gateways.post("sms", SMS_KEY, sms("j-" + phone, "孩子住院了")).statusCode(201).body("threaded", equalTo(true));
    assertThat(rows.one("select severity from complaint where number = ?", number)).containsExactly("S1");
  }

  @Test
  void the_same_message_again_is_one_message() {
    var body = sms("e-" + phone, "酸奶发霉了");
    var number = Gateways.post("sms", SMS_KEY, body).extract().<String>path("number");
    Gateways.post("sms", SMS_KEY, body).statusCode(201).body("number", equalTo(number)).body("threaded",
        equalTo(false));
    assertThat(rows.all("select 1 from attachment where number = ?", number)).hasSize(1);
    assertThat(rows.all("select 1 from customer_message where number = ?", number)).isEmpty();
    Gateways.post("sms", SMS_KEY, sms("e-" + phone, "别的话")).statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:idempotency-key-reused"));
  }

  @Test
  void an_account_of_a_messenger_is_one_person_whose_history_copy_and_erasure_hold_every_matter() {
    var first = chat("n1-" + phone, null, "账号" + phone + "说酸奶发霉了");
    close(first);
    var second = chat("n2-" + phone, null, "账号" + phone + "说又发霉了");
    chat("n3-" + UUID.randomUUID(), null, UUID.randomUUID().toString(), "别的账号");
    Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints/" + second + "/customer").then()
        .statusCode(200).body("counts.complaints", equalTo(2));
    String customer = person(Map.of("number", first)).body("items", hasSize(1))
        .body("items[0].complaints", equalTo(2)).extract().path("items[0].customer");
    assertThat((String) rows.one("select payload from outbox where aggregateid = ? and sequence = 1", second)[0])
        .contains("\"customer\":\"" + customer + "\"").doesNotContain("wx-");
    var at = "/api/intake/customers/food/" + customer;
    quality().get(at + "/export").then().statusCode(200).body("matters", hasSize(2))
        .body("matters.text", hasItem("账号" + phone + "说酸奶发霉了"));
    close(second);
    quality().body(Map.of("because", "PERSON_ASKED")).post(at + "/erasure").then().statusCode(200)
        .body("complaints.food", equalTo(2));
    assertThat(rows.all("select 1 from complaint where text like ?", "%" + phone + "%")).isEmpty();
    assertThat(rows.all("select 1 from reach where number in (?, ?) and sender is not null", first, second)).isEmpty();
    person(Map.of("number", first)).body("items", hasSize(0));
    assertThat(chat("n4-" + phone, null, "账号" + phone + "再来")).as("a new matter, and nothing of before")
        .isNotIn(first, second);
  }

  @Test
  void who_tells_the_telephone_later_is_found_by_it_with_everything_said_before() {
    var before = chat("o1-" + phone, null, "酸奶发霉了");
    close(before);
    var later = chat("o2-" + phone, phone, "请回电");
    close(later);
    Gateways.post("sms", SMS_KEY, sms("o3-" + phone, "短信也说一次")).statusCode(201);
    var found = person(Map.of("phone", phone)).body("items.complaints", containsInAnyOrder(1, 2)).extract().jsonPath();
    quality().get("/api/intake/customers/food/" + found.getString("items.find { it.complaints == 2 }.customer")).then()
        .statusCode(200).body("counts.complaints", equalTo(2)).body("sharingContact.customer",
            contains(found.getString("items.find { it.complaints == 1 }.customer")));
    assertThat(
        rows.one("select c.customer = o.customer from complaint c, complaint o where c.number = ? and o.number = ?",
            before, later))
        .containsExactly(true);
  }

  @Test
  void matters_of_one_account_are_suggested_as_one_persons() {
    var first = chat("p1-" + phone, null, "酸奶发霉了，罐子鼓起来");
    close(first);
    var second = chat("p2-" + phone, null, "发票一直没有寄来");
    while (rows.count("search_pending") > 0) {
      Thread.onSpinWait();
    }
    Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints/" + second + "/duplicates").then()
        .statusCode(200).body("suggestions.find { it.number == '" + first + "' }.because", hasItem("PERSON"));
  }

  @Test
  void who_writes_again_without_the_telephone_is_the_same_person_to_be_merged_with_what_is_still_open() {
    var first = chat("q1-" + phone, phone, "酸奶发霉了，罐子鼓起来");
    rows.all("update gateway_conversation set last_at = last_at - interval '400 days' where number = ? returning 1",
        first);
    var second = chat("q2-" + phone, null, "发票一直没有寄来");
    var stranger = chat("q3-" + UUID.randomUUID(), null, UUID.randomUUID().toString(), "发票一直没有寄来");
    assertThat(second).isNotEqualTo(first);
    while (rows.count("search_pending") > 0) {
      Thread.onSpinWait();
    }
    for (var pair : Map.of(first, second, second, first).entrySet()) {
      Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints/" + pair.getKey() + "/duplicates").then()
          .statusCode(200).body("suggestions.find { it.number == '" + pair.getValue() + "' }.because",
              hasItem("PERSON"))
          .body("suggestions.find { it.number == '" + pair.getValue() + "' }.mergeable", equalTo(true));
    }
    merge(stranger, second).statusCode(422);
    merge(second, first).statusCode(201);
  }

  private static ValidatableResponse merge(String number, String other) {
    return Desk.staff("food-agent-1", "agent", "food").header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("other", other, "how", "MERGED")).post("/api/intake/complaints/" + number + "/links").then();
  }

  private static RequestSpecification quality() {
    return Desk.staff("food-quality-1", "quality", "food");
  }

  private static ValidatableResponse person(Map<String, String> by) {
    return quality().body(by).post("/api/intake/customers/search").then().statusCode(200);
  }

  private void close(String number) {
    rows.all("update complaint set status = 'CLOSED' where number = ? returning 1", number);
  }

  private String chat(String id, String telephone, String text) {
    return chat(id, telephone, phone, text);
  }

  private static String chat(String id, String telephone, String account, String text) {
    return Gateways.post("chat", CHAT_KEY, "{\"id\": \"" + id + "\", \"businessUnit\":\"food\",\"sender\":{\"id\":\"wx-"
        + account + "\",\"name\":\"小李\"" + (telephone == null ? "" : ",\"phone\":\"" + telephone + "\"")
        + "},\"text\":\"" + text + "\"}").statusCode(201).extract().path("number");
  }

  @Test
  void nobody_without_the_gateways_own_key_comes_in() {
    var before = rows.effects();
    var body = sms("f-" + phone, "伪造");
    refused(Gateways.post("sms", CHAT_KEY, body));
    refused(Gateways.post("unknown", SMS_KEY, body));
    refused(Gateways.post("sms", SMS_KEY, body, Instant.now().minusSeconds(301)));
    refused(Gateways.post("sms", SMS_KEY, body, Instant.now().plusSeconds(301)));
    refused(given().contentType("application/json").body(body).post("/api/intake/gateways/sms/messages").then());
    assertThat(rows.effects()).isEqualTo(before);
  }

  @Test
  void a_gateway_files_for_its_own_units_only_and_bad_messages_change_nothing() {
    var before = rows.effects();
    Gateways.post("chat", CHAT_KEY, sms("g-" + phone, "x").replace("food", "retail")).statusCode(400);
    Gateways.post("sms", SMS_KEY, "{}").statusCode(400);
    Gateways.post("sms", SMS_KEY, "not JSON").statusCode(400)
        .body("type", equalTo("urn:zerodistance:problem:body-unreadable"));
    Gateways.post("sms", SMS_KEY, sms("h-" + phone, " ")).statusCode(400)
        .body("type", equalTo("urn:zerodistance:problem:text-missing"));
    assertThat(rows.effects()).isEqualTo(before);
  }

  private static void refused(ValidatableResponse answer) {
    answer.statusCode(400).body("type", equalTo("urn:zerodistance:problem:signature-invalid"));
  }

  private String sms(String id, String text) {
    return "{\"id\": \"" + id + "\", \"businessUnit\":\"food\",\"sender\":{\"id\":\"" + phone + "\",\"phone\":\""
        + phone
        + "\"},\"text\":\"" + text + "\"}";
  }
}
