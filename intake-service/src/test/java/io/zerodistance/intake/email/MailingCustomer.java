package io.zerodistance.intake.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import io.zerodistance.intake.Desk;
import io.zerodistance.intake.MailServer;
import io.zerodistance.intake.Rows;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.secret.CustomerReferences;
import io.zerodistance.intake.secret.TrackingTokens;

/** A customer with a mailbox of his own, who writes to us and reads what comes; each test has another one. */
@Dependent
public class MailingCustomer {

  private static final Pattern LINK = Pattern.compile("https://care\\.example/track\\?number=(\\S{18})#(\\S+)");

  @Inject
  Post post;
  @Inject
  ReadMailboxes mailboxes;
  @Inject
  SendMail acknowledgements;
  @Inject
  TrackingTokens tokens;
  @Inject
  CustomerReferences customers;
  @Inject
  Rows rows;

  public final String address = "li-" + UUID.randomUUID().toString().substring(0, 8) + "@customer.example";

  /** The mail server knows a customer after the first mail. */
  public void opensMailbox() {
    post.send(address,
        "From: <friend@customer.example>\nMessage-ID: <hello.ack@customer.example>\nSubject: hello\n\nhello\n");
  }

  /** @return what became of it, read at once */
  public Desk.Filed writes(String unit, String mailbox, String text) {
    post.send(mailbox, mail("", "first.", text));
    readsMailboxes();
    return filed((String) rows.one("select number from complaint where customer = ?",
        customers.of(new Contact(null, null, address), unit))[0]);
  }

  public void answers(Post.Lying mail, String words) {
    post.send(mail.replyTo(), mail("Re: " + mail.subject(), UUID.randomUUID() + ".", words));
    readsMailboxes();
  }

  /** The mail server of the customer tells us that it could not deliver, or not yet. */
  public void getsBack(String messageId, String action, String status) {
    post.send(MailServer.FOOD, """
        From: Mail Delivery System <MAILER-DAEMON@mx.customer.example>
        Message-ID: <%4$s.%5$s>
        Subject: Undelivered Mail Returned to Sender
        Content-Type: multipart/report; report-type=delivery-status; boundary=cut

        --cut
        Content-Type: text/plain

        I'm sorry to have to inform you.
        --cut
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.customer.example

        Final-Recipient: rfc822; %5$s
        Action: %2$s
        Status: %3$s
        --cut
        Content-Type: text/rfc822-headers

        Message-ID: %1$s
        --cut--
        """.formatted(messageId, action, status, UUID.randomUUID(), address));
    readsMailboxes();
  }

  public Desk.Filed filed(String number) {
    return new Desk.Filed(number, tokens.of(number));
  }

  /** Besides the acknowledgement. */
  public List<Post.Lying> inbox() {
    return everything().stream().filter(mail -> !mail.messageId().contains(".ack@")).toList();
  }

  List<Post.Lying> everything() {
    return post.read(address, "password");
  }

  /** By the link in it. */
  static Desk.Filed filed(Post.Lying answer) {
    var link = LINK.matcher(answer.text());
    assertThat(link.find()).as(answer.text()).isTrue();
    return new Desk.Filed(link.group(1), link.group(2));
  }

  String mail(String subject, String id, String text) {
    return "From: =?utf-8?B?5p2O6Zu3?= <" + address + ">\nMessage-ID: <" + id + address + ">\nSubject: " + subject
        + "\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n";
  }

  public void readsMailboxes() {
    mailboxes.poll().await().atMost(Duration.ofSeconds(30));
  }

  void acknowledges() {
    acknowledgements.sendDue().await().atMost(Duration.ofSeconds(30));
  }
}
