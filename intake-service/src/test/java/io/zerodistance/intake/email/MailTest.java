package io.zerodistance.intake.email;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.MailServer;
import io.zerodistance.intake.Rows;
import io.zerodistance.intake.delivery.Neighbours;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Mail in and out through a real mail server. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(MailServer.class)
// The same neighbours as the tests of letters: one start for all of them.
@QuarkusTestResource(Neighbours.class)
class MailTest {

  private static final Pattern LINK = Pattern.compile("https://care\\.example/track\\?number=(\\S{18})#(\\S+)");

  @Inject
  ReadMailboxes mailboxes;
  @Inject
  SendMail acknowledgements;
  @Inject
  TakeMail takeMail;
  @Inject
  Transactions transactions;
  @Inject
  ForgetMail forgetMail;
  @Inject
  MovableClock clock;
  @Inject
  Post post;
  @Inject
  Rows rows;

  private final String me = "li-" + UUID.randomUUID().toString().substring(0, 8) + "@customer.example";

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void a_mail_becomes_a_complaint_with_its_original_and_its_sender_is_told_the_number() {
    post.send(MailServer.FOOD, mail("酸奶发霉", "", "昨天买的酸奶打开就有霉点。"));
    work();
    var answer = answers().getFirst();
    assertThat(answer.autoSubmitted()).isEqualTo("auto-replied");
    assertThat(answer.text()).contains("感谢您告诉");
    var filed = filed(answer);
    given().header("Tracking-Token", filed.token()).get("/api/complaints/" + filed.number()).then().statusCode(200)
        .body("status", equalTo("RECEIVED"));
    var supervisor = Desk.staff("food-supervisor-1", "supervisor", "food");
    supervisor.get("/api/intake/complaints/" + filed.number()).then().body("channel", equalTo("EMAIL"))
        .body("text", equalTo("酸奶发霉\n\n昨天买的酸奶打开就有霉点。")).body("contact.email", equalTo(me))
        .body("contact.name", equalTo("李雷"));
    var path = "/api/intake/complaints/" + filed.number() + "/attachments";
    var original = supervisor.get(path).then().body("[0].origin", equalTo("ORIGINAL"))
        .body("[0].mediaType", equalTo("message/rfc822")).extract().<String>path("[0].id");
    assertThat(supervisor.get(path + "/" + original).then().statusCode(200).extract().asByteArray())
        .isEqualTo(inbox().stream().filter(mail -> mail.messageId().contains(me)).findFirst().orElseThrow().raw());
  }

  @Test
  void the_files_of_a_mail_are_taken_and_what_is_no_picture_stays_in_the_original() {
    post.send(MailServer.FOOD, """
        From: <%1$s>
        Message-ID: <%1$s>
        Subject: photo
        Content-Type: multipart/mixed; boundary=cut

        --cut
        Content-Type: text/plain; charset=utf-8

        see the photo
        --cut
        Content-Type: application/pdf; name="receipt.pdf"
        Content-Disposition: attachment; filename="receipt.pdf"
        Content-Transfer-Encoding: base64

        %2$s
        --cut
        Content-Type: application/zip; name="photos.zip"
        Content-Disposition: attachment; filename="photos.zip"
        Content-Transfer-Encoding: base64

        UEsDBAoAAAAAAAAAAAAAAAAA
        --cut--
        """.formatted(me, Base64.getEncoder().encodeToString("%PDF-1.4\n%%EOF\n".getBytes())));
    work();
    var filed = filed(answers().getFirst());
    assertThat(rows.all("select origin, name from attachment where number = ? order by origin", filed.number()))
        .extracting(row -> row[0] + " " + row[1]).containsExactly("CUSTOMER receipt.pdf", "ORIGINAL mail.eml");
  }

  @Test
  void a_reply_is_added_to_its_complaint_without_what_it_quotes() {
    post.send(MailServer.FOOD, mail("酸奶发霉", "", "昨天买的。"));
    work();
    var answer = answers().getFirst();
    var filed = filed(answer);
    post.send(answer.replyTo(), mail("回复", "reply-1.", "批号是 A12。\n\n在 2026年11月22日，食品 写道：\n> 我们已收到"));
    post.send(MailServer.FOOD, mail("Re: " + answer.subject(), "reply-2.", "还有一张小票。"));
    post.send(MailServer.FOOD, "In-Reply-To: " + answer.messageId() + "\n" + mail("Re:", "reply-3.", "谢谢"));
    work();
    given().header("Tracking-Token", filed.token()).get("/api/complaints/" + filed.number()).then()
        .body("messages.text", equalTo(List.of("批号是 A12。", "还有一张小票。", "谢谢")));
    assertThat(complaintsOfMine(filed.number())).isEqualTo(1);
    assertThat(answers()).hasSize(1);
    assertThat(rows.all("select 1 from attachment where number = ? and origin = 'ORIGINAL'", filed.number()))
        .hasSize(4);
  }

  @Test
  void whoever_knows_only_the_number_cannot_write_into_a_complaint() {
    var stranger = Desk.file("food", "别人的投诉");
    post.send(MailServer.FOOD, mail("[" + stranger.number() + " #AAAAAAAAAA]", "", "我改主意了"));
    work();
    assertThat(filed(answers().getFirst()).number()).isNotEqualTo(stranger.number());
    assertThat(rows.all("select 1 from customer_message where number = ?", stranger.number())).isEmpty();
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
    var from = header.startsWith("From:") ? "" : "From: <" + me + ">\n";
    post.send(MailServer.FOOD, from + header + "Message-ID: <auto." + me + ">\nSubject: Out of office " + me
        + "\n\n--b\n\nI am away.\n--b--\n");
    work();
    assertThat(rows.count("complaint")).isEqualTo(before);
    assertThat(rows.count("outgoing_mail")).isEqualTo(waiting);
    assertThat(rows.all("select reason from received_mail where outcome = 'IGNORED' order by at desc limit 1")
        .getFirst()[0]).isEqualTo(reason);
    assertThat(inbox().getLast().seen()).isTrue();
  }

  @Test
  void what_was_set_aside_can_be_read_and_filed_by_a_person_and_its_sender_is_told() {
    post.send(MailServer.FOOD, "Precedence: bulk\n" + mail("酸奶发霉", "", "公司邮箱给每封信都加了群发标记。"));
    work();
    var manager = Desk.staff("food-manager-1", "bu-manager", "food");
    var mine = "items.find { it.preview.from == '" + me + "' }";
    String key = manager.get("/api/intake/mails").then().statusCode(200).body(mine + ".reason", equalTo("bulk"))
        .body(mine + ".preview.subject", equalTo("酸奶发霉"))
        .body(mine + ".preview.text", equalTo("公司邮箱给每封信都加了群发标记。")).extract().path(mine + ".key");
    assertThat(rows.one("select m::text from received_mail m where mail_key = ?", key)[0].toString())
        .doesNotContain(me, "发霉", "群发");
    var filing = "/api/intake/mails/food/" + key + "/filing";
    Desk.staff("retail-manager-1", "bu-manager", "retail").post(filing).then().statusCode(404);
    Desk.staff("retail-manager-1", "bu-manager", "retail").get("/api/intake/mails").then()
        .body("items.preview.from", not(hasItem(me)));
    String number = manager.post(filing).then().statusCode(201).extract().path("number");
    manager.post(filing).then().statusCode(201).body("number", equalTo(number));
    work();
    assertThat(filed(answers().getFirst()).number()).isEqualTo(number);
    assertThat(answers()).hasSize(1);
    assertThat(rows.all("select 1 from attachment where number = ? and origin = 'ORIGINAL'", number)).hasSize(1);
    manager.get("/api/intake/mails").then().body("items.key", not(hasItem(key)));
  }

  @Test
  void an_answer_to_us_is_taken_although_a_server_on_the_way_marked_it_as_mass_mail() {
    post.send(MailServer.FOOD, mail("酸奶发霉", "", "昨天买的。"));
    work();
    var answer = answers().getFirst();
    post.send(answer.replyTo(), "List-Unsubscribe: <mailto:x@y>\n" + mail("Re:", "reply-1.", "批号是 A12。"));
    post.send(answer.replyTo(), "Auto-Submitted: auto-replied\n" + mail("Re:", "away.", "我在休假"));
    work();
    assertThat(rows.all("select text from customer_message where number = ?", filed(answer).number()))
        .extracting(row -> row[0]).containsExactly("批号是 A12。");
  }

  @Test
  void what_nobody_filed_is_forgotten_after_a_while() {
    post.send(MailServer.FOOD, "Precedence: bulk\n" + mail("新品上市", "", "全场八折"));
    work();
    var mine = "items.find { it.preview.from == '" + me + "' }.key";
    var manager = Desk.staff("food-manager-1", "bu-manager", "food");
    String key = manager.get("/api/intake/mails").then().extract().path(mine);
    clock.move(Duration.ofDays(29));
    await(forgetMail.forget());
    manager.get("/api/intake/mails").then().body("items.key", hasItem(key));
    clock.move(Duration.ofDays(2));
    await(forgetMail.forget());
    manager.get("/api/intake/mails").then().body("items.key", not(hasItem(key)));
    manager.post("/api/intake/mails/food/" + key + "/filing").then().statusCode(404);
    assertThat(rows.all("select 1 from received_mail where mail_key = ? and preview is null", key)).hasSize(1);
  }

  @Test
  void of_a_mail_that_is_too_large_the_whole_files_are_taken_and_the_complaint_says_that_the_rest_is_missing() {
    var file = """
        --cut
        Content-Type: application/pdf; name="%1$s.pdf"
        Content-Disposition: attachment; filename="%1$s.pdf"
        Content-Transfer-Encoding: base64

        %2$s
        """;
    post.send(MailServer.FOOD, ("From: <%1$s>\nMessage-ID: <%1$s>\nSubject: photos\n"
        + "Content-Type: multipart/mixed; boundary=cut\n\n--cut\nContent-Type: text/plain; charset=utf-8\n\n酸奶发霉\n")
        .formatted(me) + file.formatted("receipt", pdf(100)) + file.formatted("report", pdf(500_000)) + "--cut--\n");
    work();
    var filed = filed(answers().getFirst());
    Desk.staff("food-supervisor-1", "supervisor", "food").get("/api/intake/complaints/" + filed.number()).then()
        .body("text", startsWith("photos\n\n酸奶发霉")).body("text", containsString("邮件过大"));
    assertThat(rows.all("select origin, name from attachment where number = ? order by origin", filed.number()))
        .extracting(row -> row[0] + " " + row[1]).containsExactly("CUSTOMER receipt.pdf", "ORIGINAL mail-cut.eml");
  }

  private static String pdf(int length) {
    return Base64.getMimeEncoder().encodeToString(("%PDF-1.4\n" + "%".repeat(length) + "\n%%EOF\n").getBytes())
        .replace("\r\n", "\n");
  }

  @Test
  void a_person_who_says_that_the_mail_is_not_automatic_is_heard() {
    post.send(MailServer.FOOD, "Auto-Submitted: no\nPrecedence: normal\n" + mail("hello", "", "The bread was mouldy."));
    work();
    assertThat(answers()).hasSize(1);
  }

  @Test
  void a_mail_is_handled_once_although_the_process_died_before_marking_it() {
    post.send(MailServer.FOOD, mail("重复", "", "只算一次"));
    var raw = inbox().stream().filter(mail -> mail.messageId().contains(me)).findFirst().orElseThrow().raw();
    // What a process does that dies right after its commit: the mail is not marked on the server.
    await(transactions.onOwnContext(() -> takeMail.take("food", new RawMail(raw, false))));
    assertThat(inbox().getLast().seen()).isFalse();
    work();
    work();
    assertThat(inbox().getLast().seen()).isTrue();
    assertThat(answers()).hasSize(1);
    assertThat(complaintsOfMine(filed(answers().getFirst()).number())).isEqualTo(1);
  }

  @Test
  void every_unit_has_its_own_mailbox() {
    post.send(MailServer.RETAIL, mail("queue", "", "<b>Too long</b> a queue").replace("text/plain", "text/html"));
    work();
    var filed = filed(answers().getFirst());
    assertThat(filed.number()).startsWith("RT-");
    Desk.staff("retail-agent-1", "agent", "retail").get("/api/intake/complaints/" + filed.number()).then()
        .body("text", equalTo("queue\n\nToo long a queue"));
  }

  @Test
  void a_loop_that_hides_itself_runs_dry() {
    for (int count = 0; count < 8; count++) {
      post.send(MailServer.FOOD, mail("away", count + ".", "I am away " + count));
    }
    work();
    assertThat(answers()).hasSize(5);
  }

  private void work() {
    await(mailboxes.poll());
    await(acknowledgements.sendDue());
  }

  private static void await(Uni<Void> work) {
    work.await().atMost(Duration.ofSeconds(30));
  }

  private List<Post.Lying> answers() {
    return post.read(me, "password");
  }

  private List<Post.Lying> inbox() {
    return post.read("food", "food-password");
  }

  private static Desk.Filed filed(Post.Lying answer) {
    var link = LINK.matcher(answer.text());
    assertThat(link.find()).as(answer.text()).isTrue();
    return new Desk.Filed(link.group(1), link.group(2));
  }

  private long complaintsOfMine(String number) {
    return rows
        .all("select 1 from complaint where customer = (select customer from complaint where number = ?)", number)
        .size();
  }

  private String mail(String subject, String id, String text) {
    return "From: =?utf-8?B?5p2O6Zu3?= <" + me + ">\nMessage-ID: <" + id + me + ">\nSubject: "
        + subject.replaceAll("(?s)(.*)", "$1").strip() + "\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n";
  }
}
