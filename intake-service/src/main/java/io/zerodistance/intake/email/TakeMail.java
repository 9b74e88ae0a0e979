package io.zerodistance.intake.email;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.attachment.AddAttachment;
import io.zerodistance.intake.attachment.KeepOriginal;
import io.zerodistance.intake.attachment.KeepOriginal.Stored;
import io.zerodistance.intake.complaint.Beside;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.complaint.Filing;
import io.zerodistance.intake.complaint.RegisterComplaint;
import io.zerodistance.intake.delivery.MarkReturned;
import io.zerodistance.intake.delivery.Way;
import io.zerodistance.intake.secret.CustomerReferences;
import io.zerodistance.intake.tracking.SendMessage;
import io.zerodistance.intake.unit.BusinessUnits;

/**
 * Makes of one mail a complaint, a message to one, or nothing: once, however often the mail is read.
 *
 * <p>What comes of it and the note that it was read are one transaction; its files follow under ids made from the mail, so that a
 * second reading after a crash completes the first.
 */
@ApplicationScoped
class TakeMail {

  private static final String RAW = "message/rfc822";
  private static final int LONGEST_TEXT = 9_800;
  private static final String TOO_LARGE =
      "\n（邮件过大，只存下前一部分，其余仍在邮箱里。Too large: the rest of it is in the mailbox only.）";

  @Inject
  MailSettings settings;
  @Inject
  MailRecords records;
  @Inject
  SetAside setAside;
  @Inject
  ReplyAddress replies;
  @Inject
  RegisterComplaint register;
  @Inject
  ReadReply readReply;
  @Inject
  SendMessage messages;
  @Inject
  Complaints complaints;
  @Inject
  CustomerReferences customers;
  @Inject
  KeepOriginal originals;
  @Inject
  AddAttachment attachments;
  @Inject
  MarkReturned markReturned;
  @Inject
  BusinessUnits units;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  /** Outside any transaction. */
  Uni<Void> take(String mailboxUnit, RawMail raw) {
    var mail = ParseMail.of(raw, ownAddresses());
    var answered = replies.find(mail.addresses());
    var unit = answered.flatMap(number -> units.byPrefix(number.prefix())).map(found -> found.id()).orElse(mailboxUnit);
    return transactions.within(Scope.of(unit), () -> records.find(unit, mail.key())).chain(earlier -> {
      if (earlier.isPresent()) {
        return earlier.get().complete() ? Uni.createFrom().voidItem()
            : complete(unit, mail, earlier.get().number());
      }
      var machine = mail.automatic() != null
          && !(answered.isPresent() && AutomaticMailPolicy.mayAnswerUs(mail.automatic()));
      return machine ? ignore(unit, mail, raw)
          : originals.store(unit, RAW, raw.bytes()).chain(stored -> keep(unit, mail, answered.orElse(null), stored));
    });
  }

  /**
   * Outside any transaction; a person says of a mail that was set aside that a customer wrote it.
   *
   * @return the number of the complaint, the same however often it is said
   */
  Uni<String> takeAfterAll(String unit, String key, RawMail raw, Stored stored, String by) {
    var mail = ParseMail.of(raw, ownAddresses()).under(key);
    var answered = replies.find(mail.addresses()).orElse(null);
    var sender = customers.of(mail.sender(), unit);
    return transactions.within(Scope.of(unit), () -> setAside.file(unit, mail.key(), outcome(answered), sender, by)
        .chain(fresh -> fresh ? place(unit, mail, answered, stored)
            : records.find(unit, mail.key()).map(earlier -> earlier.orElseThrow().number())))
        .call(number -> complete(unit, mail, number));
  }

  private static String outcome(ComplaintNumber answered) {
    return answered == null ? "FILED" : "THREADED";
  }

  /** Nobody's words; but what comes back says that a letter of ours did not arrive. */
  private Uni<Void> ignore(String unit, ReceivedMail mail, RawMail raw) {
    var at = clock.instant();
    var returned = AutomaticMailPolicy.BOUNCE.equals(mail.automatic()) ? ReturnedMail.of(raw.bytes()) : null;
    return returned != null && replies.knows(returned.number(), returned.token())
        ? transactions.within(Scope.of(unit), () -> records
            .claim(unit, mail.key(), "IGNORED", mail.automatic(), null, at)
            .chain(() -> markReturned.mark(unit, returned.key(), Set.of(Way.MAIL), returned.reason()))
            .chain(() -> records.complete(unit, mail.key(), at)))
        : originals.store(unit, RAW, raw.bytes()).chain(stored -> transactions
            .within(Scope.of(unit), () -> setAside.keep(stored, mail, raw.cut(), at))
            .onFailure().call(() -> originals.discard(stored))
            .chain(fresh -> fresh ? Uni.createFrom().voidItem() : originals.discard(stored)));
  }

  private Uni<Void> keep(String unit, ReceivedMail mail, ComplaintNumber answered, Stored stored) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.within(Scope.of(unit), () -> records
        .claim(unit, mail.key(), outcome(answered), null, customers.of(mail.sender(), unit), at)
        .chain(fresh -> fresh ? place(unit, mail, answered, stored) : Uni.createFrom().<String>nullItem()))
        .onFailure().call(() -> originals.discard(stored))
        .call(number -> number == null ? originals.discard(stored) : Uni.createFrom().voidItem())
        .chain(number -> number == null ? Uni.createFrom().voidItem() : complete(unit, mail, number));
  }

  /** In the open transaction, with the row of the mail in hand. */
  private Uni<String> place(String unit, ReceivedMail mail, ComplaintNumber answered, Stored stored) {
    return (answered == null ? file(unit, mail) : thread(unit, mail, answered))
        .call(number -> records.name(unit, mail.key(), number))
        .call(number -> originals.keep(stored, number, mail.cut() ? "mail-cut.eml" : "mail.eml", RAW));
  }

  private Uni<String> file(String unit, ReceivedMail mail) {
    var sender = customers.of(mail.sender(), unit);
    var at = clock.instant();
    var filing = new Filing(unit, text(mail), "EMAIL", null, mail.sender(), null, null, null, null, null, null, null);
    return register.registerWithin(filing, "mail|" + mail.key(), Beside.alsoSaid(mail.words()))
        .call(receipt -> sender == null ? Uni.createFrom().voidItem()
            : records.filedSince(unit, sender, at.minus(Duration.ofHours(1))).chain(filed -> filed
                > settings.acknowledgedPerHour() ? Uni.createFrom().voidItem()
                    : records.acknowledge(unit, receipt.number(), mail.messageId(), at)))
        .map(receipt -> receipt.number());
  }

  private Uni<String> thread(String unit, ReceivedMail mail, ComplaintNumber number) {
    return complaints.find(Scope.of(unit), number.value())
        .chain(complaint -> readReply.words(complaint, mail).chain(
            words -> messages.reply(complaint, cut(words, mail), ReceivedMail.lookedThrough(words))))
        .replaceWith(number.value());
  }

  /** The files of the mail, each once; a kind or size that is not taken stays in the original. */
  private Uni<Void> complete(String unit, ReceivedMail mail, String number) {
    var scope = Scope.of(unit);
    return transactions.within(scope, () -> complaints.find(scope, number))
        .chain(complaint -> Multi.createFrom().range(0, mail.parts().size()).onItem()
            .transformToUniAndConcatenate(index -> attachments.ofMessage(complaint, id(mail, index),
                mail.parts().get(index).name(), mail.parts().get(index).bytes()))
            .collect().last())
        .chain(() -> transactions.within(scope, () -> records.complete(unit, mail.key(), clock.instant())));
  }

  private static String id(ReceivedMail mail, int part) {
    return UUID.nameUUIDFromBytes((mail.key() + "|" + part).getBytes(StandardCharsets.US_ASCII)).toString();
  }

  private static String text(ReceivedMail mail) {
    return cut((mail.heading() + "\n\n" + mail.text()).strip(), mail);
  }

  private static String cut(String text, ReceivedMail mail) {
    var shown = text.codePointCount(0, text.length()) <= LONGEST_TEXT ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "\n…（全文见原件 see the original）";
    return mail.cut() ? shown + TOO_LARGE : shown;
  }

  private Set<String> ownAddresses() {
    return settings.mailboxes().values().stream().map(mailbox -> mailbox.address().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
