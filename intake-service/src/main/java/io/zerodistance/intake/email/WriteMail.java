package io.zerodistance.intake.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.mailer.Mail;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.WriteAcknowledgement;
import io.zerodistance.intake.email.MailRecords.Outgoing;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.intake.secret.TrackingTokens;
import io.zerodistance.intake.unit.BusinessUnit;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Language;

/** A mail of ours: why it comes, the link to the customer's page, and the thread that it belongs to. Never what stands on that page. */
@ApplicationScoped
class WriteMail {

  private static final String FIRST = "ack";

  @Inject
  MailSettings settings;
  @Inject
  ReplyAddress replies;
  @Inject
  ContactVault vault;
  @Inject
  TrackingTokens tokens;
  @Inject
  BusinessUnits units;

  private record Words(String subject, String text) {}

  Mail of(Outgoing outgoing, Complaint complaint) {
    var number = complaint.number();
    var unit = units.find(complaint.businessUnit()).orElseThrow();
    var language = Language.answering(complaint.language());
    var address = settings.mailboxes().get(unit.id()).address();
    var words = words(outgoing.kind(), complaint, unit, language);
    var text = words.text() + "\n\n" + language.pick("查询进展、补充材料：", "Follow it and add to it: ")
        + settings.publicUrl() + "/track?number=" + number + "#" + tokens.of(number) + "\n\n"
        + language.pick("您也可以直接回复本邮件。", "You may also simply reply to this mail.") + "\n\n" + unit.name(language)
        + "\n";
    var mail = Mail.withText(vault.open(complaint.sealedContact(), unit.id(), number).email(),
        replies.subjectTag(number) + " " + words.subject(), text)
        .setFrom(address).setReplyTo(replies.replyTo(address, number)).addHeader("X-Auto-Response-Suppress", "All");
    return outgoing.kind() == OutgoingKind.ACKNOWLEDGEMENT
        ? thread(mail, replies.messageId(address, number, FIRST), outgoing.inReplyTo(), "auto-replied")
        : thread(mail, replies.messageId(address, number, outgoing.id()), replies.messageId(address, number, FIRST),
            "auto-generated");
  }

  private static Mail thread(Mail mail, String id, String inReplyTo, String submitted) {
    mail.addHeader("Message-ID", id).addHeader("Auto-Submitted", submitted);
    return inReplyTo == null ? mail : mail.addHeader("In-Reply-To", inReplyTo).addHeader("References", inReplyTo);
  }

  private static Words words(OutgoingKind kind, Complaint complaint, BusinessUnit unit, Language language) {
    return switch (kind) {
      case ACKNOWLEDGEMENT -> {
        var words = WriteAcknowledgement.of(unit, complaint.kind(), complaint.number(), complaint.language(),
            complaint.safety());
        yield new Words(language.pick("我们已收到您的反映", "We have received what you told us"),
            words.text() + "\n\n" + words.nextStep());
      }
      case QUESTIONS -> new Words(language.pick("请您补充几点信息", "We need a few facts from you"),
          language.pick("为了处理您的反映，我们需要您补充几点信息。请打开下面的链接逐项回答；在您回答之前，我们的时限暂停计算。",
              "To handle what you told us we need a few facts. Please open the link and answer them one by one; "
                  + "until then our clock stands still."));
      case REMINDER -> new Words(language.pick("提醒：我们在等您补充信息", "A reminder: we are waiting for your answers"),
          language.pick("我们仍在等您回答几个问题。如果没有等到，我们会按已有的信息继续处理，您之后也可以随时补充。",
              "We are still waiting for your answers. Without them we shall carry on with what we know; "
                  + "you can add to it at any time."));
      case ANSWER -> new Words(language.pick("您的反映有了新的答复", "There is an answer for you"),
          language.pick("我们给您写了答复，请打开下面的链接阅读。", "We have written to you; please open the link to read it."));
    };
  }
}
