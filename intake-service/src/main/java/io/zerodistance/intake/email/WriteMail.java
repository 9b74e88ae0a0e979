package io.zerodistance.intake.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.mailer.Mail;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.WriteAcknowledgement;
import io.zerodistance.intake.delivery.LetterKind;
import io.zerodistance.intake.delivery.Parcel;
import io.zerodistance.intake.delivery.TrackingLinks;
import io.zerodistance.intake.email.MailRecords.Outgoing;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.intake.unit.BusinessUnit;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Language;

/** A mail of ours: why it comes, the link to the customer's page, and the thread that it belongs to. */
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
  TrackingLinks links;
  @Inject
  BusinessUnits units;

  private record Words(String subject, String text) {}

  Mail of(Outgoing outgoing, Complaint complaint) {
    var number = complaint.number();
    var unit = units.find(complaint.businessUnit()).orElseThrow();
    var language = Language.answering(complaint.language());
    var address = settings.mailboxes().get(unit.id()).address();
    var words = words(outgoing.kind(), complaint, unit, language);
    var text = frame(words.text(), links.of(number), unit, language);
    var mail = addressed(address, vault.open(complaint.sealedContact(), unit.id(), number).email(), number,
        words.subject(), text);
    return outgoing.kind() == OutgoingKind.ACKNOWLEDGEMENT
        ? thread(mail, replies.messageId(address, number, FIRST), outgoing.inReplyTo(), "auto-replied")
        : thread(mail, replies.messageId(address, number, outgoing.id()), replies.messageId(address, number, FIRST),
            "auto-generated");
  }

  /** A letter itself, or the news of it where its words do not travel; in the thread of all mails about the complaint. */
  Mail of(Parcel parcel) {
    var number = parcel.complaint().number();
    var language = parcel.language();
    var address = settings.mailboxes().get(parcel.unit().id()).address();
    var words = parcel.words() == null ? news(parcel.kind(), language) : parcel.words();
    var request = parcel.kind().request(language);
    var text = frame(request.isEmpty() ? words : words + "\n\n" + request, parcel.url(), parcel.unit(), language);
    var mail = addressed(address, parcel.contact().email(), number, parcel.kind().title(language), text)
        .setHtml(HtmlText.of(text, parcel.url(), language.tag()))
        // So that a server far away sends it back to the complaint.
        .setBounceAddress(replies.replyTo(address, number));
    mail.addHeader("Message-ID", replies.messageId(address, number, parcel.key()));
    if (parcel.kind().isAutomatic()) {
      mail.addHeader("Auto-Submitted", "auto-generated");
    }
    return answering(mail, replies.messageId(address, number, FIRST));
  }

  private static String news(LetterKind kind, Language language) {
    return kind.isWrittenHere() ? kind.news(language) + language.pick("。", ".")
        : language.pick("我们给您写了信，请打开下面的链接阅读。", "We have written to you; please open the link to read it.");
  }

  private static String frame(String words, String url, BusinessUnit unit, Language language) {
    return words + "\n\n" + language.pick("查询进展、补充材料：", "Follow it and add to it: ") + url + "\n\n"
        + language.pick("您也可以直接回复本邮件。", "You may also simply reply to this mail.") + "\n\n" + unit.name(language)
        + "\n" + unit.contact(language) + "\n";
  }

  private Mail addressed(String from, String to, String number, String subject, String text) {
    return Mail.withText(to, replies.subjectTag(number) + " " + subject, text).setFrom(from)
        .setReplyTo(replies.replyTo(from, number)).addHeader("X-Auto-Response-Suppress", "All");
  }

  private static Mail thread(Mail mail, String id, String inReplyTo, String submitted) {
    mail.addHeader("Message-ID", id).addHeader("Auto-Submitted", submitted);
    return inReplyTo == null ? mail : answering(mail, inReplyTo);
  }

  private static Mail answering(Mail mail, String earlier) {
    return mail.addHeader("In-Reply-To", earlier).addHeader("References", earlier);
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
