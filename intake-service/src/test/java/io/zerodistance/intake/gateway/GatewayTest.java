package io.zerodistance.intake.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
