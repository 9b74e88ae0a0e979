package io.zerodistance.intake.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.MailServer;
import io.zerodistance.intake.Rows;
import io.zerodistance.intake.delivery.Neighbours;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Mail that looks like a machine's: neither filed nor answered, and looked through by a person. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(MailServer.class)
// The same neighbours as the tests of letters: one start for all of them.
@QuarkusTestResource(Neighbours.class)
class SetAsideTest {

  @Inject
  MailingCustomer customer;
  @Inject
  ForgetMail forgetMail;
  @Inject
  MovableClock clock;
  @Inject
  Post post;
  @Inject
  Rows rows;

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  static Stream<Arguments> automatic() {
    return Stream.of(Arguments.of("Auto-Submitted: auto-replied\n", "auto-submitted"),
        Arguments.of("Auto-Submitted: auto-generated\n", "auto-submitted"), Arguments.of("Precedence: bulk\n", "bulk"),
        Arguments.of("List-Id: <offers.example>\n", "mailing-list"),
        Arguments.of("List-Unsubscribe: <mailto:x@y>\n", "mailing-list"),
        Arguments.of("X-Autoreply: yes\n", "auto-reply"),
        Arguments.of("From: Mail Delivery <MAILER-DAEMON@mx.example>\n", "bounce"),
        Arguments.of("Content-Type: multipart/report; report-type=delivery-status; boundary=b\n", "bounce"),
        Arguments.of("From: <complaints+FD-261121-8K3QZ7M4.0000000000@food.example>\n", "own-address"),
        Arguments.of("From: <Complaints@Retail.example>\n", "own-address"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("automatic")
  void mail_of_machines_is_neither_filed_nor_answered(String header, String reason) {
    var before = rows.count("complaint");
    var waiting = rows.count("outgoing_mail");
    var from = header.startsWith("From:") ? "" : "From: <" + customer.address + ">\n";
    post.send(MailServer.FOOD,
        from + header + "Message-ID: <auto." + customer.address + ">\nSubject: Out of office " + customer.address
            + "\n\n--b\n\nI am away.\n--b--\n");
    work();
    assertThat(rows.count("complaint")).isEqualTo(before);
    assertThat(rows.count("outgoing_mail")).isEqualTo(waiting);
    assertThat(rows.all("select reason from received_mail where outcome = 'IGNORED' order by at desc limit 1")
        .getFirst()[0]).isEqualTo(reason);
    assertThat(post.read("food", "food-password").getLast().seen()).isTrue();
  }

  @Test
  void what_was_set_aside_can_be_read_and_filed_by_a_person_and_its_sender_is_told() {
    post.send(MailServer.FOOD, "Precedence: bulk\n" + customer.mail("酸奶发霉", "", "公司邮箱给每封信都加了群发标记。"));
    work();
    String key = manager().get("/api/intake/mails").then().statusCode(200).body(mine() + ".reason", equalTo("bulk"))
        .body(mine() + ".preview.subject", equalTo("酸奶发霉"))
        .body(mine() + ".preview.text", equalTo("公司邮箱给每封信都加了群发标记。")).extract().path(mine() + ".key");
    assertThat(rows.one("select m::text from received_mail m where mail_key = ?", key)[0].toString())
        .doesNotContain(customer.address, "发霉", "群发");
    var filing = "/api/intake/mails/food/" + key + "/filing";
    Desk.staff("retail-manager-1", "bu-manager", "retail").post(filing).then().statusCode(404);
    Desk.staff("retail-manager-1", "bu-manager", "retail").get("/api/intake/mails").then()
        .body("items.preview.from", not(hasItem(customer.address)));
    String number = manager().post(filing).then().statusCode(201).extract().path("number");
    manager().post(filing).then().statusCode(201).body("number", equalTo(number));
    work();
    assertThat(MailingCustomer.filed(customer.everything().getFirst()).number()).isEqualTo(number);
    assertThat(customer.everything()).hasSize(1);
    assertThat(rows.all("select 1 from attachment where number = ? and origin = 'ORIGINAL'", number)).hasSize(1);
    manager().get("/api/intake/mails").then().body("items.key", not(hasItem(key)));
  }

  @Test
  void what_was_set_aside_under_an_earlier_reading_of_mail_is_filed_as_well() {
    post.send(MailServer.FOOD, "Precedence: bulk\n" + customer.mail("酸奶发霉", "", "昨天买的。"));
    work();
    String key = manager().get("/api/intake/mails").then().extract().path(mine() + ".key");
    var earlier = "earlier-" + key.substring(8);
    assertThat(rows.all("update received_mail set mail_key = ? where mail_key = ? returning 1", earlier, key))
        .hasSize(1);
    var filing = "/api/intake/mails/food/" + earlier + "/filing";
    String number = manager().post(filing).then().statusCode(201).extract().path("number");
    manager().post(filing).then().statusCode(201).body("number", equalTo(number));
  }

  @Test
  void an_answer_to_us_is_taken_although_a_server_on_the_way_marked_it_as_mass_mail() {
    post.send(MailServer.FOOD, customer.mail("酸奶发霉", "", "昨天买的。"));
    work();
    var answer = customer.everything().getFirst();
    post.send(answer.replyTo(), "List-Unsubscribe: <mailto:x@y>\n" + customer.mail("Re:", "reply-1.", "批号是 A12。"));
    post.send(answer.replyTo(), "Auto-Submitted: auto-replied\n" + customer.mail("Re:", "away.", "我在休假"));
    work();
    assertThat(rows.all("select text from customer_message where number = ?", MailingCustomer.filed(answer).number()))
        .extracting(row -> row[0]).containsExactly("批号是 A12。");
  }

  @Test
  void what_nobody_filed_is_forgotten_after_a_while() {
    post.send(MailServer.FOOD, "Precedence: bulk\n" + customer.mail("新品上市", "", "全场八折"));
    work();
    String key = manager().get("/api/intake/mails").then().extract().path(mine() + ".key");
    clock.move(Duration.ofDays(29));
    forgetMail.forget().await().atMost(Duration.ofSeconds(30));
    manager().get("/api/intake/mails").then().body("items.key", hasItem(key));
    clock.move(Duration.ofDays(2));
    forgetMail.forget().await().atMost(Duration.ofSeconds(30));
    manager().get("/api/intake/mails").then().body("items.key", not(hasItem(key)));
    manager().post("/api/intake/mails/food/" + key + "/filing").then().statusCode(404);
    assertThat(rows.all("select 1 from received_mail where mail_key = ? and preview is null", key)).hasSize(1);
  }

  @Test
  void words_of_harm_in_mail_set_aside_come_first_reach_who_leads_and_wait_for_a_person() {
    post.send(MailServer.FOOD, "List-Id: <neighbours.example>\n" + customer.mail("酸奶", "", "孩子吃了食物中毒住院，没有人管吗"));
    work();
    post.send(MailServer.FOOD, "Precedence: bulk\nFrom: <offers@shop.example>\nMessage-ID: <later." + customer.address
        + ">\nSubject: newer\n\nsale\n");
    work();
    String key = manager().get("/api/intake/mails").then().body(mine() + ".safety", equalTo(true)).extract()
        .path(mine() + ".key");
    String first = manager().get("/api/intake/mails?limit=1").then().body("items", hasSize(1))
        .body("items[0].urgency", equalTo(1)).extract().path("next");
    var rest = manager().get("/api/intake/mails?limit=100&cursor=" + first).then().statusCode(200).extract().jsonPath();
    assertThat(rest.getList("items.urgency", Integer.class)).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(rest.getList("items.preview.subject")).contains("newer");
    assertThat(rest.getList("items")).hasSize(manager().get("/api/intake/mails?limit=100").jsonPath().getList("items")
        .size() - 1);
    manager().get("/api/intake/mails?cursor=nonsense").then().statusCode(400);
    clock.move(Duration.ofMinutes(16));
    waiting("supervisor", hasItem(key));
    waiting("quality", not(hasItem(key)));
    clock.move(Duration.ofDays(40));
    forgetMail.forget().await().atMost(Duration.ofSeconds(30));
    manager().get("/api/intake/mails").then().body("items.key", hasItem(key));
    manager().post("/api/intake/mails/food/" + key + "/dismissal").then().statusCode(204);
    waiting("supervisor", not(hasItem(key)));
    forgetMail.forget().await().atMost(Duration.ofSeconds(30));
    manager().get("/api/intake/mails?dismissed=true").then().body("items.key", hasItem(key));
    clock.move(Duration.ofDays(31));
    forgetMail.forget().await().atMost(Duration.ofSeconds(30));
    manager().get("/api/intake/mails?dismissed=true").then().body("items.key", not(hasItem(key)));
  }

  @Test
  void mail_set_aside_is_in_the_copy_for_its_sender_and_goes_with_the_person() {
    post.send(MailServer.FOOD, "Precedence: bulk\n" + customer.mail("酸奶", "", "我是李雷，酸奶发霉"));
    work();
    String key = manager().get("/api/intake/mails").then().extract().path(mine() + ".key");
    String person = manager().body(Map.of("email", customer.address)).post("/api/intake/customers/search").then()
        .statusCode(200).body("items", hasSize(1)).body("items[0].complaints", equalTo(0)).extract()
        .path("items[0].customer");
    var at = "/api/intake/customers/food/" + person;
    String offered = manager().get(at).then().statusCode(200).body("unfiledMails", hasSize(1)).extract()
        .path("unfiledMails[0].original");
    Desk.staff("food-supervisor-1", "supervisor", "food").get(at).then().statusCode(200)
        .body("unfiledMails", hasSize(1)).body("unfiledMails[0].original", nullValue());
    String original = manager().get(at + "/export").then().statusCode(200).body("mails", hasSize(1))
        .body("mails[0].text", equalTo("我是李雷，酸奶发霉")).extract().path("mails[0].address");
    manager().accept("*/*").get(at + "/export.txt").then().body(containsString("我是李雷，酸奶发霉"));
    assertThat(offered).isEqualTo(original);
    assertThat(manager().accept("*/*").get(original).then().statusCode(200).extract().asString())
        .contains(customer.address);
    Desk.staff("retail-manager-1", "bu-manager", "retail").accept("*/*").get(original).then().statusCode(404);
    Desk.staff("food-supervisor-1", "supervisor", "food").accept("*/*").get(original).then().statusCode(403);
    manager().get("/api/intake/customer-access/food").then().body("items[0].what", equalTo("MAIL_READ"))
        .body("items[0].staff", equalTo("food-manager-1")).body("items[0].customer", equalTo(person))
        .body("items[0].detail", equalTo(key)).body("items.findAll { it.what == 'MAIL_READ' && it.customer == '"
            + person + "' }", hasSize(1));
    manager().body(Map.of("because", "PERSON_ASKED")).post(at + "/erasure").then().statusCode(200);
    manager().get("/api/intake/mails").then().body("items.key", not(hasItem(key)));
    manager().accept("*/*").get(original).then().statusCode(404);
    manager().post("/api/intake/mails/food/" + key + "/filing").then().statusCode(404);
    manager().body(Map.of("email", customer.address)).post("/api/intake/customers/search").then()
        .body("items", hasSize(0));
    forgetMail.forget().await().atMost(Duration.ofSeconds(30));
    assertThat(rows.one("select sender, preview, original from received_mail where mail_key = ?", key))
        .containsExactly(null, null, null);
  }

  @Test
  void mail_set_aside_is_neither_told_nor_emptied_for_whoever_typed_its_senders_address() {
    post.send(MailServer.FOOD, "Precedence: bulk\n" + customer.mail("酸奶", "", "我是李雷，酸奶发霉"));
    work();
    String key = manager().get("/api/intake/mails").then().extract().path(mine() + ".key");
    var typed = Desk.file(Map.of("businessUnit", "food", "text", "面包有点硬", "contact",
        Map.of("phone", "13512349876", "email", customer.address)));
    String stranger = manager().body(Map.of("phone", "13512349876")).post("/api/intake/customers/search").then()
        .body("items", hasSize(1)).extract().path("items[0].customer");
    var at = "/api/intake/customers/food/" + stranger;
    manager().get(at).then().statusCode(200).body("unfiledMails", hasSize(0)).body("sharingContact", hasSize(1))
        .body("sharingContact[0].complaints", equalTo(0));
    manager().get(at + "/export").then().statusCode(200).body("mails", hasSize(0));
    Desk.customer(typed).body(Map.of()).post("/api/complaints/" + typed.number() + "/withdrawal").then()
        .statusCode(200);
    manager().body(Map.of("because", "PERSON_ASKED")).post(at + "/erasure").then().statusCode(200);
    manager().get("/api/intake/mails").then().body("items.key", hasItem(key));
  }

  private static void waiting(String role, Matcher<? super Iterable<String>> ids) {
    Desk.staff("food-" + role + "-1", role, "food").get("/api/intake/unattended-harm").then().statusCode(200)
        .body("items.id", ids);
  }

  @Test
  void a_person_who_says_that_the_mail_is_not_automatic_is_heard() {
    post.send(MailServer.FOOD,
        "Auto-Submitted: no\nPrecedence: normal\n" + customer.mail("hello", "", "The bread was mouldy."));
    work();
    assertThat(customer.everything()).hasSize(1);
  }

  @Test
  void what_really_is_a_machines_is_ticked_off_and_may_be_put_back_and_filed_after_all() {
    post.send(MailServer.FOOD, "Precedence: bulk\n" + customer.mail("新品上市", "", "全场八折"));
    work();
    String key = manager().get("/api/intake/mails").then().extract().path(mine() + ".key");
    var mail = "/api/intake/mails/food/" + key;
    Desk.staff("retail-manager-1", "bu-manager", "retail").post(mail + "/dismissal").then().statusCode(404);
    manager().post(mail + "/dismissal").then().statusCode(204);
    Desk.staff("food-supervisor-1", "supervisor", "food").post(mail + "/dismissal").then().statusCode(204);
    manager().get("/api/intake/mails").then().body("items.key", not(hasItem(key)));
    manager().get("/api/intake/mails?dismissed=true").then().body(mine() + ".dismissedBy", equalTo("food-manager-1"));
    manager().post(mail + "/dismissal/undoing").then().statusCode(204);
    manager().get("/api/intake/mails").then().body("items.key", hasItem(key));
    manager().post(mail + "/dismissal").then().statusCode(204);
    manager().post(mail + "/filing").then().statusCode(201);
    manager().get("/api/intake/mails?dismissed=true").then().body("items.key", not(hasItem(key)));
    manager().post(mail + "/dismissal/undoing").then().statusCode(404);
  }

  private static RequestSpecification manager() {
    return Desk.staff("food-manager-1", "bu-manager", "food");
  }

  private String mine() {
    return "items.find { it.preview.from == '" + customer.address + "' }";
  }

  private void work() {
    customer.readsMailboxes();
    customer.acknowledges();
  }
}
