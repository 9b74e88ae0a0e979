package io.zerodistance.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
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
import io.zerodistance.intake.Desk.Filed;
import io.zerodistance.intake.MailServer;
import io.zerodistance.intake.Rows;
import io.zerodistance.intake.email.MailingCustomer;
import io.zerodistance.intake.email.Post;
import io.zerodistance.intake.information.Waiting;
import io.zerodistance.intake.secret.SignedCall;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** What we ask travels as letters do, and what comes back on the same way lets the clock go on. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(Neighbours.class)
class AskingTest {

  @Inject
  SendDeliveries sendDeliveries;
  @Inject
  Waiting waiting;
  @Inject
  MailingCustomer customer;
  @Inject
  Rows rows;
  @Inject
  MovableClock clock;
  @ConfigProperty(name = "zd.gateways.texts.key", defaultValue = "")
  String textsKey;

  private final String phone = "137" + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 89_000_000));
  private GatewayServer texts;

  @BeforeEach
  void open() {
    texts = new GatewayServer("texts");
    customer.opensMailbox();
  }

  @AfterEach
  void leave() {
    texts.close();
    clock.reset();
  }

  @Test
  void who_wrote_by_mail_reads_the_questions_there_is_reminded_and_told_that_we_go_on() {
    var filed = customer.writes("food", MailServer.FOOD, "买到的东西有问题");
    ask(filed, "小票号是多少？", "酸奶还在吗？");
    send();
    assertThat(customer.inbox()).hasSize(1);
    assertThat(customer.inbox().getFirst().subject()).contains("请您补充几点信息");
    assertThat(customer.inbox().getFirst().text()).contains("1. 小票号是多少？").contains("2. 酸奶还在吗？").contains(link(filed));
    assertThat(customer.inbox().getFirst().autoSubmitted()).as("a person asked").isNull();
    clock.move(Duration.ofHours(49));
    waiting.look();
    waiting.look();
    send();
    clock.move(Duration.ofHours(72));
    waiting.look();
    send();
    assertThat(customer.inbox()).hasSize(3).extracting(Post.Lying::messageId).doesNotHaveDuplicates();
    assertThat(customer.inbox()).filteredOn(mail -> mail.subject().contains("提醒")).singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("1. 小票号是多少？"))
        .satisfies(mail -> assertThat(mail.autoSubmitted()).isEqualTo("auto-generated"));
    assertThat(customer.inbox()).filteredOn(mail -> mail.subject().contains("我们先按已有信息继续处理")).singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("没有等到您的补充").doesNotContain("小票号"));
    letters(filed).body("items.kind", contains("LAPSED", "REMINDER", "QUESTIONS"))
        .body("items.state", contains("SENT", "SENT", "SENT"));
  }

  @Test
  void where_a_units_words_do_not_travel_the_mail_holds_no_question() {
    var filed = customer.writes("pharmacy", MailServer.PHARMACY, "买到的东西有问题");
    Desk.staff("pharmacy-agent-1", "agent", "pharmacy").body(Map.of("own", List.of("服药后有什么不适？")))
        .post(requests(filed)).then().statusCode(201);
    send();
    assertThat(customer.inbox().getFirst().text()).contains("我们需要您补充几点信息").contains(link(filed)).doesNotContain("不适");
  }

  @Test
  void who_wrote_or_called_is_asked_by_text_message_which_holds_the_link_and_no_question() {
    var wrote = byText(phone, "酸奶发霉了");
    ask(wrote, "小票号是多少？");
    send();
    var asked = texts.brought.values().iterator().next();
    assertThat(asked.path("kind").asText()).isEqualTo("QUESTIONS");
    assertThat(asked.path("text").asText()).contains("我们需要您补充几点信息").endsWith(link(wrote))
        .doesNotContain("小票号");
    clock.move(Duration.ofHours(49));
    waiting.look();
    send();
    clock.move(Duration.ofHours(72));
    waiting.look();
    send();
    assertThat(texts.brought.values()).extracting(letter -> letter.path("kind").asText())
        .containsExactlyInAnyOrder("QUESTIONS", "REMINDER", "LAPSED");
  }

  @Test
  void what_was_answered_while_the_gateway_was_away_is_not_asked_any_more() {
    var filed = byText(phone, "酸奶发霉了");
    texts.close();
    ask(filed, "小票号是多少？");
    send();
    text("小票号 88");
    texts = new GatewayServer("texts");
    clock.move(Duration.ofHours(1));
    send();
    assertThat(texts.brought).isEmpty();
    letters(filed).body("items.state", contains("GONE"));
  }

  @Test
  void who_wrote_a_letter_is_asked_on_paper_which_is_not_printed_once_we_know() {
    var filed = byStaff("LETTER", Map.of("name", "赵敏"));
    var id = ask(filed, "小票号是多少？");
    letters(filed).body("items.way", contains("POST")).body("items.state", contains("NO_ADDRESS"));
    supervisor().body(Map.of("postalAddress", Map.of("name", "赵敏", "address", "深圳市南山区解放路 8 号")))
        .put("/api/intake/complaints/" + filed.number() + "/postal-address").then().statusCode(200)
        .body("items.state", contains("TO_PRINT"));
    var delivery = letters(filed).extract().<String>path("items[0].id");
    var pdf = supervisor().post("/api/intake/complaints/" + filed.number() + "/deliveries/" + delivery + "/printing")
        .then().statusCode(200).extract().asByteArray();
    assertThat(pdf).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    var other = byStaff("LETTER", Map.of("name", "赵敏"));
    var request = ask(other, "小票号是多少？");
    note(other, request, Map.of("own-1", "88")).statusCode(200);
    letters(other).body("items.state", contains("GONE"));
    note(filed, id, Map.of("own-1", "88")).statusCode(200);
    letters(filed).body("items.state", contains("PRINTED"));
    var withdrawn = byStaff("LETTER", Map.of("name", "赵敏"));
    ask(withdrawn, "小票号是多少？");
    Desk.customer(withdrawn).body(Map.of()).post("/api/complaints/" + withdrawn.number() + "/withdrawal").then()
        .statusCode(200);
    letters(withdrawn).body("items.state", contains("GONE"));
  }

  @Test
  void who_came_by_the_page_is_told_only_by_the_way_that_a_person_chooses_and_the_reminder_takes_it_too() {
    var filed = Desk.file(Map.of("businessUnit", "food", "text", "发霉了", "contact", Map.of("phone", phone)));
    var request = ask(filed, "小票号是多少？");
    send();
    letters(filed).body("items.state", contains("ON_PAGE"));
    assertThat(texts.brought).isEmpty();
    supervisor().body(Map.of("letter", request, "way", "SMS"))
        .post("/api/intake/complaints/" + filed.number() + "/deliveries").then().statusCode(201);
    clock.move(Duration.ofHours(49));
    waiting.look();
    send();
    assertThat(texts.brought.values()).extracting(letter -> letter.path("kind").asText())
        .containsExactlyInAnyOrder("QUESTIONS", "REMINDER");
  }

  @Test
  void a_mailed_reply_answers_what_it_numbers_and_the_last_answer_lets_the_clock_go_on() {
    var filed = customer.writes("food", MailServer.FOOD, "买到的东西有问题");
    ask(filed, "小票号是多少？", "酸奶还在吗？");
    send();
    customer.answers(customer.inbox().getLast(), "1. 小票号 88\n\n> 2. 酸奶还在吗？\n");
    desk(filed).body("requests[0].state", equalTo("OPEN")).body("requests[0].questions[0].answer", equalTo("小票号 88"));
    assertThat(received(filed)).isEmpty();
    customer.answers(customer.inbox().getLast(), "还在冰箱里");
    desk(filed).body("requests[0].state", equalTo("ANSWERED"))
        .body("requests[0].questions[1].answer", equalTo("还在冰箱里"));
    assertThat(received(filed)).hasSize(1).allSatisfy(payload -> assertThat(payload).doesNotContain("冰箱"));
  }

  @Test
  void a_reply_in_free_words_ends_the_waiting_and_a_colleague_notes_what_it_says() {
    var filed = byText(phone, "酸奶发霉了");
    var request = ask(filed, "小票号是多少？", "酸奶还在吗？");
    send();
    text("小票丢了，东西还在冰箱里");
    desk(filed).body("requests[0].state", equalTo("ANSWERED")).body("requests[0].repliedAt", notNullValue())
        .body("requests[0].questions.answer", hasSize(2));
    assertThat(received(filed)).hasSize(1);
    note(filed, request, Map.of("own-1", "丢了", "own-2", "在")).statusCode(200).body("state", equalTo("ANSWERED"));
    desk(filed).body("requests[0].questions.answer", contains("丢了", "在"))
        .body("requests[0].questions.notedBy", contains("food-supervisor-1", "food-supervisor-1"));
    assertThat(received(filed)).as("the clock went on once").hasSize(1);
    Desk.customer(filed).get("/api/complaints/" + filed.number()).then().statusCode(200)
        .body("information[0].questions.answer", contains("丢了", "在"))
        .body("information[0].questions.notedBy", contains((Object) null, null));
  }

  @Test
  void who_called_us_answers_our_text_message_from_the_same_telephone() {
    var called = byStaff("PHONE", Map.of("phone", phone));
    ask(called, "小票号是多少？");
    send();
    assertThat(text("小票号 88")).isEqualTo(called.number());
    desk(called).body("requests[0].state", equalTo("ANSWERED"))
        .body("requests[0].questions[0].answer", equalTo("小票号 88"));
  }

  private Filed byText(String from, String words) {
    return customer.filed(gateway(from, words));
  }

  private String text(String words) {
    return gateway(phone, words);
  }

  private String gateway(String from, String words) {
    var body = ("{\"id\":\"" + UUID.randomUUID() + "\",\"businessUnit\":\"food\",\"sender\":{\"id\":\"" + from
        + "\",\"phone\":\"" + from + "\"},\"text\":\"" + words + "\"}").getBytes(StandardCharsets.UTF_8);
    var timestamp = Long.toString(Instant.now().getEpochSecond());
    var signature = new SignedCall(Base64.getDecoder().decode(textsKey), Duration.ofMinutes(5)).sign(timestamp, body);
    return RestAssured.given().contentType("application/json").header(SignedCall.TIMESTAMP, timestamp)
        .header(SignedCall.SIGNATURE, signature).body(body).post("/api/intake/gateways/texts/messages").then()
        .statusCode(201).extract().path("number");
  }

  private Filed byStaff(String channel, Map<String, String> contact) {
    return customer.filed(supervisor().header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("businessUnit", "food", "text", "发霉", "channel", channel, "contact", contact))
        .post("/api/intake/complaints").then().statusCode(201).extract().path("number"));
  }

  private String ask(Filed filed, String... own) {
    return supervisor().body(Map.of("own", List.of(own))).post(requests(filed)).then().statusCode(201).extract()
        .path("id");
  }

  private static ValidatableResponse note(Filed filed, String request, Map<String, String> answers) {
    return supervisor().body(Map.of("answers", answers)).post(requests(filed) + "/" + request + "/answers").then();
  }

  private List<String> received(Filed filed) {
    return rows.all("select payload from outbox where aggregateid = ? and type = ?", filed.number(),
        "zerodistance.intake.information-received.v1").stream().map(row -> (String) row[0]).toList();
  }

  private String link(Filed filed) {
    return "https://care.example/track?number=" + filed.number() + "#" + filed.token();
  }

  private static String requests(Filed filed) {
    return "/api/intake/complaints/" + filed.number() + "/information-requests";
  }

  private static ValidatableResponse desk(Filed filed) {
    return supervisor().get(requests(filed)).then().statusCode(200);
  }

  private static ValidatableResponse letters(Filed filed) {
    var unit = filed.number().startsWith("PH-") ? "pharmacy" : "food";
    return Desk.staff(unit + "-supervisor-1", "supervisor", unit)
        .get("/api/intake/complaints/" + filed.number() + "/deliveries").then().statusCode(200);
  }

  private static RequestSpecification supervisor() {
    return Desk.staff("food-supervisor-1", "supervisor", "food");
  }

  private void send() {
    sendDeliveries.sendDue().await().atMost(Duration.ofSeconds(60));
  }
}
