package io.zerodistance.intake.email;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.CustomerMessages;
import io.zerodistance.intake.suggestion.SuggestTriage;

/** Reads what a reply says: what its sender wrote anew, and its subject where that tells of harm and nobody told it before. */
@ApplicationScoped
class ReadReply {

  /** What mail programs, and we, put before the subject of the mail that is answered. */
  private static final Pattern BEFORE_SUBJECT = Pattern.compile(
      "(?i)^(?:\\s|\\[[A-Z]{2}-\\d{6}-\\w{8} #\\w{10}]|(?:re|fwd?|回复|回覆|答复|答覆|转发|轉發|轉寄)(?:\\[\\d+])?\\s*[:：])++");

  /** What a customer passes on is what he sends us, though mail programs put it as they put a quotation. */
  private static final Pattern PASSED_ON = Pattern.compile("(?i)^\\s*(?:fwd?|转发|轉發|轉寄)\\s*[:：]");

  @Inject
  CustomerMessages messages;
  @Inject
  SuggestTriage suggest;

  Uni<String> words(Complaint complaint, ReceivedMail mail) {
    var text = PASSED_ON.matcher(mail.subject()).find() ? mail.text() : ReplyText.of(mail.text());
    if (text.isEmpty()) {
      return Uni.createFrom().item(mail.heading());
    }
    var subject = BEFORE_SUBJECT.matcher(mail.subject()).replaceFirst("");
    // A thread drags the subject of its first mail along: told once is enough, also after a person has looked.
    return !suggest.speaksOfHarm(complaint.businessUnit(), subject) || complaint.text().contains(subject)
        ? Uni.createFrom().item(text)
        : messages.of(complaint)
            .map(earlier -> earlier.stream().anyMatch(one -> one.text().contains(subject)) ? text
                : subject + "\n\n" + text);
  }
}
