package io.zerodistance.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Desk.Filed;
import io.zerodistance.intake.MailServer;
import io.zerodistance.intake.News;
import io.zerodistance.intake.Rows;
import io.zerodistance.intake.email.MailingCustomer;
import io.zerodistance.intake.secret.SignedCall;
import io.zerodistance.testkit.ServiceDatabase;

/** Whoever has come by a way that reaches the customer hears from us by it, also about what his or her matter has become. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(Neighbours.class)
class GoingOnTest {

  private static final String HOSPITAL = "孩子住院了，医生说是食物中毒";

  @Inject
  SendDeliveries sendDeliveries;
  @Inject
  MailingCustomer customer;
  @Inject
  News news;
  @Inject
  Rows rows;

  private final String phone = "136" + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 89_000_000));
  private GatewayServer texts;
  private GatewayServer messenger;

  @BeforeEach
  void open() {
    texts = new GatewayServer("texts");
    messenger = new GatewayServer("messenger");
  }

  @AfterEach
  void leave() {
    texts.close();
    messenger.close();
  }

  @Test
  void who_wrote_a_text_message_is_told_the_new_number_by_one_and_goes_on_writing_about_it() {
    var first = wrote("texts", phone, "\"phone\":\"" + phone + "\",", "面包有点硬");
    var anew = harmedAfterTheEnd(first);
    send();
    var told = texts.brought.values().iterator().next();
    assertThat(told.path("to").path("phone").asText()).isEqualTo(phone);
    assertThat(told.path("kind").asText()).isEqualTo("GOES_ON");
    assertThat(told.path("text").asText()).contains(anew.number()).contains("新的投诉").endsWith(link(anew));
    assertThat(wrote("texts", phone, "\"phone\":\"" + phone + "\",", "还在医院里").number()).isEqualTo(anew.number());
    answers(anew).body("items.kind", contains("REPLY", "GOES_ON")).body("items.way", contains("SMS", "SMS"));
  }

  @Test
  void who_wrote_by_messenger_reads_both_numbers_there_under_the_messengers_name_for_the_sender() {
    var first = wrote("messenger", "openid-" + phone, "", "面包有点硬");
    var anew = harmedAfterTheEnd(first);
    send();
    var told = messenger.brought.values().iterator().next();
    assertThat(told.path("to").path("id").asText()).isEqualTo("openid-" + phone);
    assertThat(told.path("text").asText()).contains(first.number()).contains(anew.number()).endsWith(link(anew));
    assertThat(rows.one("select reach::text from reach where number = ?", anew.number())[0].toString())
        .doesNotContain("openid");
  }

  @Test
  void who_wrote_a_mail_is_told_by_mail_in_a_machines_name() {
    customer.opensMailbox();
    var first = customer.writes("food", MailServer.FOOD, "面包有点硬");
    var anew = harmedAfterTheEnd(first);
    send();
    assertThat(customer.inbox()).singleElement()
        .satisfies(mail -> assertThat(mail.subject()).contains("您说的情况已作为新的投诉处理").contains(anew.number()))
        .satisfies(mail -> assertThat(mail.text()).contains(first.number()).contains(link(anew)))
        .satisfies(mail -> assertThat(mail.autoSubmitted()).isEqualTo("auto-generated"));
  }

  @Test
  void who_came_by_the_page_reads_it_there() {
    var anew = harmedAfterTheEnd(Desk.file(Map.of("businessUnit", "food", "text", "面包有点硬", "channel", "WEB", "contact",
        Map.of("phone", phone))));
    answers(anew).body("items.state", contains("ON_PAGE", "ON_PAGE"));
  }

  @Test
  void what_a_colleague_filed_reaches_the_contact_that_was_given_whatever_became_of_it() {
    var called = filed(Map.of("channel", "PHONE", "contact", Map.of("phone", phone)));
    answers(harmedAfterTheEnd(called)).body("items.way", contains("SMS", "SMS"));
    String grievance = agent().body(Map.of("businessUnit", "food", "text", "排队太久")).post("/api/grievances").then()
        .statusCode(201).extract().path("number");
    String complaint = agent().body(Map.of("consent", true, "contact", Map.of("phone", phone)))
        .post("/api/grievances/" + grievance + "/complaint").then().statusCode(201).extract().path("number");
    answers(customer.filed(complaint)).body("items.way", contains("SMS"));
    supervisor().get("/api/intake/complaints/" + complaint + "/origin").then().statusCode(200)
        .body("filedBy", equalTo("food-agent-1"));
    answers(customer.filed(ofAPost(Map.of("email", "author@customer.example")))).body("items.way", contains("MAIL"));
    answers(customer.filed(ofAPost(Map.of()))).body("items.way", contains("CHAT"));
  }

  @Test
  void whom_a_regulator_forwarded_hears_from_us_by_the_contact_that_it_gave() {
    answers(forwarded(Map.of("phone", phone, "email", "wang@customer.example"))).body("items.way", contains("SMS"));
    answers(forwarded(Map.of("email", "wang@customer.example"))).body("items.way", contains("MAIL"));
    answers(forwarded(Map.of("name", "王敏"))).body("items.way", contains("POST"))
        .body("items.state", contains("NO_ADDRESS"));
  }

  /** The complaint that words of harm on the page made of an ended one. */
  private Filed harmedAfterTheEnd(Filed first) {
    news.arrives("resolution.case-closed", first, "{\"handler\":\"x\",\"confirmed\":true,\"round\":1}");
    Desk.customer(first).body(Map.of("text", HOSPITAL)).post("/api/complaints/" + first.number() + "/messages").then()
        .statusCode(201);
    return customer
        .filed((String) rows.one("select goes_on_as from follow_up where number = ?", first.number())[0]);
  }

  /** The letters of a complaint once resolution has answered it. */
  private ValidatableResponse answers(Filed filed) {
    news.arrives("resolution.letter-written", filed, "{\"letter\":\"letter-1\",\"kind\":\"REPLY\"}");
    return supervisor().get("/api/intake/complaints/" + filed.number() + "/deliveries").then().statusCode(200);
  }

  private Filed wrote(String gateway, String id, String more, String text) {
    var body = ("{\"id\":\"" + UUID.randomUUID() + "\",\"businessUnit\":\"food\",\"sender\":{" + more + "\"id\":\"" + id
        + "\"},\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
    var at = Long.toString(Instant.now().getEpochSecond());
    var key = Base64.getDecoder()
        .decode(ConfigProvider.getConfig().getValue("zd.gateways." + gateway + ".key", String.class));
    return customer.filed(RestAssured.given().contentType("application/json").header(SignedCall.TIMESTAMP, at)
        .header(SignedCall.SIGNATURE, new SignedCall(key, Duration.ofMinutes(5)).sign(at, body)).body(body)
        .post("/api/intake/gateways/" + gateway + "/messages").then().statusCode(201).extract().path("number"));
  }

  private Filed forwarded(Map<String, String> contact) {
    return filed(Map.of("channel", "REGULATOR", "contact", contact, "regulator",
        Map.of("authority", "12315", "reference", UUID.randomUUID().toString(), "due", "2036-12-01T18:00:00+08:00")));
  }

  private Filed filed(Map<String, ?> more) {
    var filing = new HashMap<String, Object>(Map.of("businessUnit", "food", "text", "面包有点硬"));
    filing.putAll(more);
    return customer.filed(supervisor().header("Idempotency-Key", UUID.randomUUID().toString()).body(filing)
        .post("/api/intake/complaints").then().statusCode(201).extract().path("number"));
  }

  private static String ofAPost(Map<String, String> contact) {
    String id =
        agent().body(Map.of("businessUnit", "food", "text", "面包像石头 " + UUID.randomUUID())).post("/api/mentions").then()
            .statusCode(201).extract().path("id");
    agent().body(Map.of("verdict", "TRUE", "evidence", "已私信核实")).post("/api/mentions/" + id + "/verification").then()
        .statusCode(200);
    return agent().body(Map.of("action", "CONTACT", "text", "已私信", "contact", contact))
        .post("/api/mentions/" + id + "/answer").then().statusCode(200).extract().path("complaint");
  }

  private static String link(Filed filed) {
    return "https://care.example/track?number=" + filed.number() + "#" + filed.token();
  }

  private static RequestSpecification agent() {
    return Desk.staff("food-agent-1", "agent", "food");
  }

  private static RequestSpecification supervisor() {
    return Desk.staff("food-supervisor-1", "supervisor", "food");
  }

  private void send() {
    sendDeliveries.sendDue().await().atMost(Duration.ofSeconds(60));
  }
}
