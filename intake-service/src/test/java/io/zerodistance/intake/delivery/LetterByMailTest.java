package io.zerodistance.intake.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.Map;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.MailServer;
import io.zerodistance.intake.News;
import io.zerodistance.intake.Rows;
import io.zerodistance.intake.email.MailingCustomer;
import io.zerodistance.intake.email.Post;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Letters by a real mail server, their words from a resolution that can be away. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(Neighbours.class)
class LetterByMailTest {

  private static final String WORDS = "非常抱歉让您买到发霉的酸奶。\n\n我们已为您退款 30 元 <今天到账>，并会在周五前回访。";

  @Inject
  SendDeliveries sendDeliveries;
  @Any
  @Inject
  Instance<Carrier> carriers;
  @Inject
  Deliveries deliveries;
  @Inject
  PackParcel packParcel;
  @Inject
  Transactions transactions;
  @Inject
  News news;
  @Inject
  MailingCustomer customer;
  @Inject
  Rows rows;
  @Inject
  MovableClock clock;

  private Resolution resolution;

  @BeforeEach
  void open() {
    resolution = new Resolution();
    customer.opensMailbox();
  }

  @AfterEach
  void leave() {
    resolution.close();
    clock.reset();
  }

  @Test
  void who_wrote_by_mail_reads_the_words_by_mail_and_answers_into_the_same_complaint() {
    var filed = customer.writes("food", MailServer.FOOD, "酸奶发霉了");
    writes(filed, "letter-1", "REPLY", WORDS);
    send();
    var mail = customer.inbox().getFirst();
    assertThat(mail.subject()).contains("对您反映的答复").contains(filed.number()).doesNotContain("酸奶");
    assertThat(mail.text()).startsWith(WORDS.replace("\n", "\r\n").substring(0, 10))
        .contains("<今天到账>").contains("https://care.example/track?number=" + filed.number() + "#" + filed.token());
    assertThat(mail.html()).contains("&lt;今天到账&gt;").contains("<a href=\"https://care.example/track?number=")
        .contains("lang=\"zh\"");
    assertThat(mail.replyTo()).contains("+" + filed.number() + ".");
    assertThat(mail.autoSubmitted()).as("a person wrote it").isNull();
    customer.answers(mail, "好的，谢谢");
    assertThat(mail.inReplyTo()).as("all mails about one complaint are one thread").contains(filed.number());
    desk(filed).body("items.way", contains("MAIL")).body("items.state", contains("SENT"))
        .body("items[0].letter", equalTo("letter-1")).body("ways", hasItem("MAIL"));
    assertThat(rows.one("select d::text from delivery d where number = ?", filed.number())[0].toString())
        .as("neither words nor addresses are kept with it").contains("letter-1").doesNotContain("抱歉", customer.address);
  }

  @Test
  void who_wrote_english_is_answered_in_english_and_an_offer_says_what_is_offered() {
    var filed = customer.writes("food", MailServer.FOOD, "The yoghurt was mouldy");
    news.arrives("resolution.remedy-proposed", filed,
        "{\"remedy\":\"r-1\",\"type\":\"REDRESS\",\"amount\":{\"amount\":3000,\"currency\":\"CNY\"}}");
    writes(filed, "r-1", "REMEDY", "For the yoghurt and your way.");
    writes(filed, "round-1", "RESOLUTION", "We paid you back.");
    send();
    assertThat(customer.inbox()).extracting(Post.Lying::subject)
        .anyMatch(subject -> subject.contains("Our offer to you"))
        .anyMatch(subject -> subject.contains("We believe it is resolved"));
    assertThat(customer.inbox()).extracting(Post.Lying::text)
        .anyMatch(text -> text.startsWith("Our offer: redress CNY 30.00")
            && text.contains("For the yoghurt and your way.") && text.contains("whether you accept"));
    assertThat(customer.inbox()).allSatisfy(mail -> assertThat(mail.text().replace("非", "")).doesNotContain("我们"));
  }

  @Test
  void an_offer_without_words_of_its_own_is_told_all_the_same() {
    var filed = customer.writes("food", MailServer.FOOD, "酸奶发霉了");
    news.arrives("resolution.remedy-proposed", filed,
        "{\"remedy\":\"r-2\",\"type\":\"REDRESS\",\"amount\":{\"amount\":3000,\"currency\":\"CNY\"}}");
    resolution.writes(filed.number(), filed.token(), "another", "另一封");
    written(filed, "r-2", "REMEDY");
    send();
    assertThat(customer.inbox().getFirst().text()).startsWith("我们的补救方案：补偿 30.00 元");
  }

  @Test
  void while_resolution_is_away_a_letter_waits_and_goes_out_once_when_it_is_back() {
    var filed = customer.writes("food", MailServer.FOOD, "酸奶发霉了");
    resolution.writes(filed.number(), filed.token(), "letter-1", WORDS);
    resolution.status = 503;
    written(filed, "letter-1", "REPLY");
    send();
    resolution.close();
    for (int hours = 0; hours < 14; hours++) {
      clock.move(Duration.ofHours(1));
      send();
    }
    assertThat(customer.inbox()).isEmpty();
    desk(filed).body("items.state", contains("WAITING")).body("items[0].reason", equalTo("unread"));
    try (var back = new Resolution()) {
      back.writes(filed.number(), filed.token(), "letter-1", WORDS);
      clock.move(Duration.ofHours(1));
      send();
      send();
    }
    assertThat(customer.inbox()).hasSize(1);
    desk(filed).body("items.state", contains("SENT"));
  }

  @Test
  void a_letter_that_a_process_sent_before_it_died_goes_again_under_the_same_message_id() {
    var filed = customer.writes("food", MailServer.FOOD, "酸奶发霉了");
    writes(filed, "letter-1", "REPLY", WORDS);
    // What a process does that dies after sending: taken, carried, and never settled.
    var taken =
        await(transactions.inOwnContext(Scope.of("food"),
            () -> deliveries.takeDue("food", clock.instant(), clock.instant().plus(Duration.ofMinutes(2)), 50)))
            .stream().filter(one -> one.number().equals(filed.number())).findFirst().orElseThrow();
    var parcel = await(transactions.onOwnContext(() -> packParcel.pack(taken))).orElseThrow();
    await(transactions.onOwnContext(() -> carriers.stream()
        .filter(carrier -> carrier.serves(Way.MAIL, "food")).findFirst().orElseThrow().carry(parcel)));
    send();
    assertThat(customer.inbox()).as("it is still that process's").hasSize(1);
    clock.move(Duration.ofMinutes(3));
    send();
    send();
    assertThat(customer.inbox()).hasSize(2).extracting(Post.Lying::messageId)
        .containsOnly(customer.inbox().getFirst().messageId());
    desk(filed).body("items.state", contains("SENT"));
  }

  @Test
  void several_replicas_send_each_letter_once() {
    var filed = customer.writes("food", MailServer.FOOD, "酸奶发霉了");
    for (int count = 0; count < 30; count++) {
      writes(filed, "letter-" + count, "REPLY", "第 " + count + " 封");
    }
    await(Uni.join().all(sendDeliveries.sendDue(), sendDeliveries.sendDue(), sendDeliveries.sendDue()).andFailFast());
    send();
    assertThat(customer.inbox()).hasSize(30).extracting(Post.Lying::messageId).doesNotHaveDuplicates();
  }

  @Test
  void what_a_mail_server_sends_back_is_seen_at_the_desk_and_a_person_sends_it_again() {
    var filed = customer.writes("food", MailServer.FOOD, "酸奶发霉了");
    writes(filed, "letter-1", "REPLY", WORDS);
    send();
    var first = customer.inbox().getFirst();
    customer.getsBack(first.messageId(), "delayed", "4.4.1");
    desk(filed).body("items.state", contains("SENT"));
    customer.getsBack(first.messageId(), "failed", "5.1.1");
    var id = desk(filed).body("items.state", contains("RETURNED")).body("items[0].reason", equalTo("mail-5.1.1"))
        .body("items[0].mayGoAgain", equalTo(true)).extract().<String>path("items[0].id");
    supervisor().post(path(filed) + "/" + id + "/repetition").then().statusCode(200)
        .body("items.state", contains("WAITING")).body("items[0].changedBy", equalTo("food-supervisor-1"));
    supervisor().post(path(filed) + "/" + id + "/repetition").then().statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:delivery-under-way"));
    send();
    assertThat(customer.inbox()).hasSize(2).extracting(Post.Lying::messageId).doesNotHaveDuplicates();
    customer.getsBack(first.messageId(), "failed", "5.1.1 ");
    desk(filed).body("items.state", contains("SENT"));
  }

  @Test
  void a_forged_return_of_somebody_elses_letter_changes_nothing() {
    var filed = customer.writes("food", MailServer.FOOD, "酸奶发霉了");
    writes(filed, "letter-1", "REPLY", WORDS);
    send();
    var mail = customer.inbox().getFirst();
    var token = mail.messageId().split("\\.")[1];
    customer.getsBack(mail.messageId().replace(token, "AAAAAAAAAA"), "failed", "5.1.1");
    desk(filed).body("items.state", contains("SENT"));
  }

  @Test
  void who_typed_an_address_into_the_page_reads_on_the_page_until_a_person_chooses_otherwise() {
    var filed = Desk.file(Map.of("businessUnit", "food", "text", "发霉了", "channel", "EMAIL", "contact",
        Map.of("email", customer.address)));
    writes(filed, "letter-1", "REPLY", WORDS);
    send();
    assertThat(customer.inbox()).isEmpty();
    desk(filed).body("items.way", contains("PAGE")).body("items.state", contains("ON_PAGE"));
    supervisor().body(Map.of("letter", "letter-1", "way", "MAIL", "always", true)).post(path(filed)).then()
        .statusCode(201).body("items.way", contains("MAIL", "PAGE")).body("preferred", equalTo("MAIL"));
    supervisor().body(Map.of("letter", "letter-1", "way", "MAIL")).post(path(filed)).then().statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:way-taken-already"));
    writes(filed, "letter-2", "REPLY", "再答复");
    send();
    assertThat(customer.inbox()).hasSize(2);
  }

  @Test
  void where_a_units_words_do_not_travel_the_mail_says_only_that_there_is_a_letter() {
    var filed = customer.writes("pharmacy", MailServer.PHARMACY, "药拿错了");
    writes(filed, "letter-1", "REPLY", WORDS);
    send();
    assertThat(customer.inbox().getFirst().text()).contains("我们给您写了信").contains("#" + filed.token())
        .doesNotContain("抱歉");
    assertThat(customer.inbox().getFirst().html()).doesNotContain("抱歉");
  }

  @Test
  void a_letter_that_another_took_the_place_of_is_not_sent() {
    var filed = customer.writes("food", MailServer.FOOD, "酸奶发霉了");
    resolution.writes(filed.number(), filed.token(), "final-1", "最终答复");
    written(filed, "round-1", "RESOLUTION");
    send();
    assertThat(customer.inbox()).isEmpty();
    desk(filed).body("items.state", contains("GONE"));
  }

  @Test
  void only_ways_with_an_address_can_be_chosen_and_only_by_those_who_work_on_the_case() {
    var filed = customer.writes("food", MailServer.FOOD, "酸奶发霉了");
    writes(filed, "letter-1", "REPLY", WORDS);
    supervisor().body(Map.of("letter", "letter-1", "way", "SMS")).post(path(filed)).then().statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:way-without-address")).body("ways", contains("MAIL"));
    supervisor().body(Map.of("letter", "letter-1", "way", "PIGEON")).post(path(filed)).then().statusCode(400)
        .body("type", equalTo("urn:zerodistance:problem:delivery-invalid")).body("detail", startsWith("way"));
    supervisor().body(Map.of("letter", "unknown", "way", "MAIL")).post(path(filed)).then().statusCode(404);
    Desk.staff("retail-supervisor-1", "supervisor", "retail").get(path(filed)).then().statusCode(404);
    given().get(path(filed)).then().statusCode(401);
    desk(filed).body("items.way", contains("MAIL"));
  }

  private void writes(Desk.Filed filed, String letter, String kind, String text) {
    resolution.writes(filed.number(), filed.token(), letter, text);
    written(filed, letter, kind);
  }

  private void written(Desk.Filed filed, String letter, String kind) {
    news.arrives("resolution.letter-written", filed, "{\"letter\":\"" + letter + "\",\"kind\":\"" + kind + "\"}");
  }

  private static io.restassured.specification.RequestSpecification supervisor() {
    return Desk.staff("food-supervisor-1", "supervisor", "food");
  }

  private static String path(Desk.Filed filed) {
    return "/api/intake/complaints/" + filed.number() + "/deliveries";
  }

  private static ValidatableResponse desk(Desk.Filed filed) {
    return supervisor().get(path(filed)).then().statusCode(200);
  }

  private void send() {
    await(sendDeliveries.sendDue());
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(Duration.ofSeconds(60));
  }
}
