package io.zerodistance.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.MailServer;
import io.zerodistance.intake.News;
import io.zerodistance.intake.Rows;
import io.zerodistance.intake.secret.SignedCall;
import io.zerodistance.intake.secret.TrackingTokens;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Letters by text message and chat, to gateways that check the signature. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(Neighbours.class)
class LetterByGatewayTest {

  private static final String WORDS = "非常抱歉让您买到发霉的酸奶，我们已为您退款 30 元。";

  @Inject
  SendDeliveries sendDeliveries;
  @Inject
  News news;
  @Inject
  Rows rows;
  @Inject
  TrackingTokens tokens;
  @Inject
  MovableClock clock;
  @ConfigProperty(name = "zd.gateways.texts.key", defaultValue = "")
  String textsKey;
  @ConfigProperty(name = "zd.gateways.messenger.key", defaultValue = "")
  String messengerKey;

  private final String sender = "139" + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 89_000_000));
  private Resolution resolution;
  private GatewayServer texts;
  private GatewayServer messenger;

  @BeforeEach
  void open() {
    resolution = new Resolution();
    texts = new GatewayServer("texts");
    messenger = new GatewayServer("messenger");
  }

  @AfterEach
  void leave() {
    resolution.close();
    texts.close();
    messenger.close();
    clock.reset();
  }

  @Test
  void who_wrote_a_text_message_is_sent_a_short_one_with_the_link_and_none_of_the_words() {
    var filed = wrote("texts", textsKey, sender);
    writes(filed, "letter-1", WORDS);
    send();
    var letter = texts.brought.get(key(filed));
    assertThat(letter.path("to").path("phone").asText()).isEqualTo(sender);
    var link = "https://care.example/track?number=" + filed.number() + "#" + filed.token();
    assertThat(letter.path("text").asText()).contains("【食品与餐饮】").contains(filed.number()).endsWith(link)
        .hasSizeLessThan(200);
    // Beside the number and the link, which may hold any two digits.
    assertThat(letter.path("text").asText().replace(link, "").replace(filed.number(), ""))
        .doesNotContain("酸奶", "退款", "30");
    desk(filed).body("items.way", contains("SMS")).body("items.state", contains("SENT"));
  }

  @Test
  void who_wrote_by_messenger_reads_the_words_there_under_the_messengers_own_name_for_the_sender() {
    var filed = wrote("messenger", messengerKey, "openid-" + sender);
    writes(filed, "letter-1", WORDS);
    send();
    var letter = messenger.brought.get(key(filed));
    assertThat(letter.path("to").path("id").asText()).isEqualTo("openid-" + sender);
    assertThat(letter.path("to").has("phone")).isFalse();
    assertThat(letter.path("text").asText()).startsWith(WORDS).contains("#" + filed.token());
    assertThat(letter.path("kind").asText()).isEqualTo("REPLY");
    assertThat(letter.path("language").asText()).isEqualTo("zh");
    assertThat(texts.brought).isEmpty();
    assertThat(rows.one("select reach::text from reach where number = ?", filed.number())[0].toString())
        .doesNotContain("openid");
  }

  @Test
  void lost_answers_and_errors_after_taking_it_never_bring_a_letter_twice() {
    var filed = wrote("texts", textsKey, sender);
    writes(filed, "letter-1", WORDS);
    texts.losesAnswers = true;
    send();
    texts.losesAnswers = false;
    texts.status = 503;
    clock.move(Duration.ofHours(1));
    send();
    desk(filed).body("items.state", contains("WAITING")).body("items[0].reason", equalTo("gateway-503"));
    texts.status = 202;
    clock.move(Duration.ofHours(1));
    send();
    send();
    assertThat(texts.calls).hasSize(3).containsOnly(key(filed));
    assertThat(texts.brought).hasSize(1);
    desk(filed).body("items.state", contains("SENT"));
  }

  @Test
  void a_gateway_that_is_away_gets_the_letter_when_it_is_back() {
    var filed = wrote("texts", textsKey, sender);
    writes(filed, "letter-1", WORDS);
    texts.close();
    send();
    desk(filed).body("items.state", contains("WAITING"));
    texts = new GatewayServer("texts");
    clock.move(Duration.ofHours(1));
    send();
    desk(filed).body("items.state", contains("SENT"));
    assertThat(texts.brought).containsOnlyKeys(key(filed));
  }

  @Test
  void what_a_gateway_refuses_is_seen_at_the_desk_and_goes_again_under_another_key() {
    var filed = wrote("texts", textsKey, sender);
    writes(filed, "letter-1", WORDS);
    texts.status = 422;
    send();
    var before = key(filed);
    var id = desk(filed).body("items.state", contains("REFUSED")).body("items[0].reason", equalTo("gateway-422"))
        .body("ways", hasItem("SMS")).extract().<String>path("items[0].id");
    texts.status = 202;
    supervisor().post(path(filed) + "/" + id + "/repetition").then().statusCode(200);
    send();
    assertThat(texts.brought).containsOnlyKeys(key(filed));
    assertThat(key(filed)).isNotEqualTo(before);
    desk(filed).body("items.state", contains("SENT"));
  }

  @Test
  void who_called_is_sent_a_text_message_and_who_only_claims_a_phone_on_the_page_is_not() {
    var called = supervisor().header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("businessUnit", "food", "text", "来电：发霉", "channel", "PHONE", "contact", Map.of("phone", sender)))
        .post("/api/intake/complaints").then().statusCode(201).extract().jsonPath();
    var byPhone = new Desk.Filed(called.getString("number"), called.getString("trackingToken"));
    writes(byPhone, "letter-1", WORDS);
    var claimed = Desk.file(Map.of("businessUnit", "food", "text", "发霉", "channel", "SMS", "contact",
        Map.of("phone", sender)));
    writes(claimed, "letter-1", WORDS);
    send();
    assertThat(texts.brought).containsOnlyKeys(key(byPhone));
    desk(claimed).body("items.state", contains("ON_PAGE"));
  }

  @Test
  void what_a_gateway_took_and_could_not_bring_is_seen_at_the_desk() {
    var filed = wrote("texts", textsKey, sender);
    writes(filed, "letter-1", WORDS);
    send();
    var report = "{\"id\":\"" + key(filed) + "\",\"businessUnit\":\"food\",\"reason\":\"number-unknown\"}";
    signed("texts/returns", messengerKey, report).statusCode(400)
        .body("type", equalTo("urn:zerodistance:problem:signature-invalid"));
    desk(filed).body("items.state", contains("SENT"));
    signed("texts/returns", textsKey, report).statusCode(204);
    desk(filed).body("items.state", contains("RETURNED"))
        .body("items[0].reason", equalTo("gateway-number-unknown"));
    signed("texts/returns", textsKey, report).statusCode(204);
    signed("texts/returns", textsKey, report.replace(key(filed), UUID.randomUUID() + ".1")).statusCode(404);
    signed("texts/returns", textsKey, report.replace("number-unknown", "号码 139")).statusCode(400);
  }

  private static ValidatableResponse signed(String address, String key, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var timestamp = Long.toString(Instant.now().getEpochSecond());
    var signature = new SignedCall(Base64.getDecoder().decode(key), Duration.ofMinutes(5)).sign(timestamp, bytes);
    return RestAssured.given().contentType("application/json").header(SignedCall.TIMESTAMP, timestamp)
        .header(SignedCall.SIGNATURE, signature).body(bytes).post("/api/intake/gateways/" + address).then();
  }

  private Desk.Filed wrote(String gateway, String key, String id) {
    var body = "{\"id\":\"" + UUID.randomUUID() + "\",\"businessUnit\":\"food\",\"sender\":{\"id\":\"" + id + "\""
        + (gateway.equals("texts") ? ",\"phone\":\"" + id + "\"" : "") + "},\"text\":\"酸奶发霉了\"}";
    var number = signed(gateway + "/messages", key, body).statusCode(201).extract().<String>path("number");
    return new Desk.Filed(number, tokens.of(number));
  }

  private void writes(Desk.Filed filed, String letter, String text) {
    resolution.writes(filed.number(), filed.token(), letter, text);
    news.arrives("resolution.letter-written", filed, "{\"letter\":\"" + letter + "\",\"kind\":\"REPLY\"}");
  }

  private String key(Desk.Filed filed) {
    var row = rows.one("select cast(id as text), trial from delivery where number = ? and way <> 'PAGE'",
        filed.number());
    return row[0] + "." + row[1];
  }

  private static RequestSpecification supervisor() {
    return Desk.staff("food-supervisor-1", "supervisor", "food");
  }

  private static String path(Desk.Filed filed) {
    return "/api/intake/complaints/" + filed.number() + "/deliveries";
  }

  private static ValidatableResponse desk(Desk.Filed filed) {
    return supervisor().get(path(filed)).then().statusCode(200);
  }

  private void send() {
    sendDeliveries.sendDue().await().atMost(Duration.ofSeconds(60));
  }
}
