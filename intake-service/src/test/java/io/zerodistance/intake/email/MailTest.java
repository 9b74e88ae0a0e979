package io.zerodistance.intake.email;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

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
import io.zerodistance.testkit.ServiceDatabase;

/** Mail in and out through a real mail server. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(MailServer.class)
// The same neighbours as the tests of letters: one start for all of them.
@QuarkusTestResource(Neighbours.class)
class MailTest {

  private static final String HOSPITAL = "孩子吃完住院了";

  @Inject
  MailingCustomer customer;
  @Inject
  TakeMail takeMail;
  @Inject
  Transactions transactions;
  @Inject
  Post post;
  @Inject
  Rows rows;

  @Test
  void a_mail_becomes_a_complaint_with_its_original_and_its_sender_is_told_the_number() {
    post.send(MailServer.FOOD, customer.mail("酸奶发霉", "", "昨天买的酸奶打开就有霉点。"));
    work();
    var answer = customer.everything().getFirst();
    assertThat(answer.autoSubmitted()).isEqualTo("auto-replied");
    assertThat(answer.text()).contains("感谢您告诉");
    var filed = MailingCustomer.filed(answer);
    given().header("Tracking-Token", filed.token()).get("/api/complaints/" + filed.number()).then().statusCode(200)
        .body("status", equalTo("RECEIVED"));
    var supervisor = Desk.staff("food-supervisor-1", "supervisor", "food");
    supervisor.get("/api/intake/complaints/" + filed.number()).then().body("channel", equalTo("EMAIL"))
        .body("text", equalTo("酸奶发霉\n\n昨天买的酸奶打开就有霉点。")).body("contact.email", equalTo(customer.address))
        .body("contact.name", equalTo("李雷"));
    var path = "/api/intake/complaints/" + filed.number() + "/attachments";
    var original = supervisor.get(path).then().body("[0].origin", equalTo("ORIGINAL"))
        .body("[0].mediaType", equalTo("message/rfc822")).extract().<String>path("[0].id");
    assertThat(supervisor.get(path + "/" + original).then().statusCode(200).extract().asByteArray())
        .isEqualTo(inbox().stream().filter(mail -> mail.messageId().contains(customer.address)).findFirst()
            .orElseThrow().raw());
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
        """.formatted(customer.address, Base64.getEncoder().encodeToString("%PDF-1.4\n%%EOF\n".getBytes())));
    work();
    var filed = MailingCustomer.filed(customer.everything().getFirst());
    assertThat(rows.all("select origin, name from attachment where number = ? order by origin", filed.number()))
        .extracting(row -> row[0] + " " + row[1]).containsExactly("CUSTOMER receipt.pdf", "ORIGINAL mail.eml");
  }

  @Test
  void a_reply_is_added_to_its_complaint_without_what_it_quotes() {
    post.send(MailServer.FOOD, customer.mail("酸奶发霉", "", "昨天买的。"));
    work();
    var answer = customer.everything().getFirst();
    var filed = MailingCustomer.filed(answer);
    post.send(answer.replyTo(), customer.mail("回复", "reply-1.", "批号是 A12。\n\n在 2026年11月22日，食品 写道：\n> 我们已收到"));
    post.send(MailServer.FOOD, customer.mail("Re: " + answer.subject(), "reply-2.", "还有一张小票。"));
    post.send(MailServer.FOOD, "In-Reply-To: " + answer.messageId() + "\n" + customer.mail("Re:", "reply-3.", "谢谢"));
    work();
    given().header("Tracking-Token", filed.token()).get("/api/complaints/" + filed.number()).then()
        .body("messages.text", equalTo(List.of("批号是 A12。", "还有一张小票。", "谢谢")));
    assertThat(complaintsOfMine(filed.number())).isEqualTo(1);
    assertThat(customer.everything()).hasSize(1);
    assertThat(rows.all("select 1 from attachment where number = ? and origin = 'ORIGINAL'", filed.number()))
        .hasSize(4);
  }

  @Test
  void words_of_harm_behind_what_a_complaint_keeps_of_a_long_mail_are_heeded() {
    var filed = customer.writes("food", MailServer.FOOD, "面包有点硬。\n".repeat(1_500) + HOSPITAL);
    assertThat(rows.one("select severity, safety, text like '%住院%' from complaint where number = ?", filed.number()))
        .containsExactly("S1", true, false);
  }

  @Test
  void words_of_harm_in_a_page_are_heeded_beside_what_a_server_added_in_plain_text() {
    post.send(MailServer.FOOD, """
        From: <%1$s>
        Message-ID: <%1$s>
        Subject: yoghurt
        Content-Type: multipart/mixed; boundary=cut

        --cut
        Content-Type: text/html; charset=utf-8

        <p>%2$s</p>
        --cut
        Content-Type: text/plain; charset=utf-8

        本邮件已通过安全扫描
        --cut--
        """.formatted(customer.address, HOSPITAL));
    work();
    var filed = MailingCustomer.filed(customer.everything().getFirst());
    assertThat(rows.one("select severity, safety, text like '%住院%扫描%' from complaint where number = ?",
        filed.number())).containsExactly("S1", true, true);
  }

  @ParameterizedTest
  @MethodSource
  void words_of_harm_are_heeded_wherever_they_stand_in_a_reply(String subject, String text, String kept) {
    var filed = customer.writes("food", MailServer.FOOD, "面包有点硬。");
    assertThat(severity(filed.number())).isNotEqualTo("S1");
    customer.acknowledges();
    var tag = customer.everything().getFirst().subject();
    post.send(MailServer.FOOD, customer.mail(subject + tag, "reply-1.", text));
    customer.readsMailboxes();
    assertThat(severity(filed.number())).isEqualTo("S1");
    assertThat(messages(filed.number())).singleElement().asString().startsWith(kept);
  }

  static Stream<Arguments> words_of_harm_are_heeded_wherever_they_stand_in_a_reply() {
    return Stream.of(Arguments.of("Re: ", "见下\n\n在 2026年11月22日，食品 写道：\n> 有人不舒服吗？\n" + HOSPITAL, "见下 " + HOSPITAL),
        Arguments.of("Re: ", "另外发票也没给。\n".repeat(1_300) + HOSPITAL, "另外发票也没给。 另外"),
        Arguments.of("Re:".repeat(10_000), "您好：\n2026年11月20日的病历上写道：\n" + HOSPITAL,
            "您好： 2026年11月20日的病历上写道： " + HOSPITAL),
        Arguments.of("转发：", "见医院来信\n发件人: 医院 <h@x>\n发送时间: 2026年11月22日\n" + HOSPITAL, "见医院来信 发件人: 医院"),
        Arguments.of(HOSPITAL + " ", "见附件", HOSPITAL));
  }

  @Test
  void the_subject_of_a_thread_tells_of_harm_once() {
    post.send(MailServer.FOOD, customer.mail(HOSPITAL, "", "昨天买的面包。"));
    work();
    var answer = customer.everything().getFirst();
    var number = MailingCustomer.filed(answer).number();
    for (var reply : List.of(customer.mail("Re: " + HOSPITAL, "reply-1.", "谢谢"),
        customer.mail("还在呕吐", "reply-2.", "请尽快联系"), customer.mail("回复：还在呕吐", "reply-3.", "电话打不通"))) {
      post.send(answer.replyTo(), reply);
      customer.readsMailboxes();
    }
    assertThat(messages(number)).containsExactly("谢谢", "还在呕吐 请尽快联系", "电话打不通");
  }

  @Test
  void whoever_knows_only_the_number_cannot_write_into_a_complaint() {
    var stranger = Desk.file("food", "别人的投诉");
    post.send(MailServer.FOOD, customer.mail("[" + stranger.number() + " #AAAAAAAAAA]", "", "我改主意了"));
    work();
    assertThat(MailingCustomer.filed(customer.everything().getFirst()).number()).isNotEqualTo(stranger.number());
    assertThat(rows.all("select 1 from customer_message where number = ?", stranger.number())).isEmpty();
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
        .formatted(customer.address) + file.formatted("receipt", pdf(100)) + file.formatted("report", pdf(500_000))
        + "--cut--\n");
    work();
    var filed = MailingCustomer.filed(customer.everything().getFirst());
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
  void a_mail_is_handled_once_although_the_process_died_before_marking_it() {
    post.send(MailServer.FOOD, customer.mail("重复", "", "只算一次"));
    var raw =
        inbox().stream().filter(mail -> mail.messageId().contains(customer.address)).findFirst().orElseThrow().raw();
    // What a process does that dies right after its commit: the mail is not marked on the server.
    await(transactions.onOwnContext(() -> takeMail.take("food", new RawMail(raw, false))));
    assertThat(inbox().getLast().seen()).isFalse();
    work();
    work();
    assertThat(inbox().getLast().seen()).isTrue();
    assertThat(customer.everything()).hasSize(1);
    assertThat(complaintsOfMine(MailingCustomer.filed(customer.everything().getFirst()).number())).isEqualTo(1);
  }

  @Test
  void every_unit_has_its_own_mailbox() {
    post.send(MailServer.RETAIL,
        customer.mail("queue", "", "<b>Too long</b> a queue").replace("text/plain", "text/html"));
    work();
    var filed = MailingCustomer.filed(customer.everything().getFirst());
    assertThat(filed.number()).startsWith("RT-");
    Desk.staff("retail-agent-1", "agent", "retail").get("/api/intake/complaints/" + filed.number()).then()
        .body("text", equalTo("queue\n\nToo long a queue"));
  }

  @Test
  void a_loop_that_hides_itself_runs_dry() {
    for (int count = 0; count < 8; count++) {
      post.send(MailServer.FOOD, customer.mail("away", count + ".", "I am away " + count));
    }
    work();
    assertThat(customer.everything()).hasSize(5);
  }

  private String severity(String number) {
    return (String) rows.one("select severity from complaint where number = ?", number)[0];
  }

  /** Each on one line, in the order in which they came. */
  private List<String> messages(String number) {
    return rows.all("select regexp_replace(text, '\\s+', ' ', 'g') from customer_message where number = ? order by at",
        number).stream().map(row -> (String) row[0]).toList();
  }

  private void work() {
    customer.readsMailboxes();
    customer.acknowledges();
  }

  private static void await(Uni<Void> work) {
    work.await().atMost(Duration.ofSeconds(30));
  }

  private List<Post.Lying> inbox() {
    return post.read("food", "food-password");
  }

  private long complaintsOfMine(String number) {
    return rows
        .all("select 1 from complaint where customer = (select customer from complaint where number = ?)", number)
        .size();
  }
}
