package io.zerodistance.resolution.reply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.CaseClosed;
import io.zerodistance.resolution.event.LetterWritten;
import io.zerodistance.resolution.event.ReplySent;
import io.zerodistance.resolution.promise.MakePromise;
import io.zerodistance.resolution.storage.Ids;

/**
 * Sends a reply that has all five parts, or lacks some for a stated reason; the answer to an inquiry needs none of them and ends it; any
 * customer may be answered, in any state of the case.
 */
@ApplicationScoped
class SendReply {

  @Inject
  ReplyCheck check;
  @Inject
  LetterCheck letterCheck;
  @Inject
  Replies replies;
  @Inject
  CaseFiles cases;
  @Inject
  LateNews lateNews;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  MakePromise makePromise;
  @Inject
  ReopeningTime reopeningTime;
  @Inject
  Clock clock;

  /** Promised in the text and to be tracked. */
  record Promised(String text, Instant due) {}

  /** The promises are made with the reply, or neither. {@code seen}: until when late news is answered with it, null for none. */
  Uni<SentReply> send(CaseFile file, String text, String overrideReason, List<Promised> promised, Instant seen,
      String by) {
    return Multi.createFrom().iterable(promised).onItem()
        .transformToUniAndConcatenate(one -> makePromise.make(file, one.text(), one.due(), by)).collect().last()
        .chain(() -> send(file, text, overrideReason, by)).call(() -> lateNews.answered(file, seen));
  }

  private Uni<SentReply> send(CaseFile file, String text, String overrideReason, String by) {
    var missing =
        file.isInquiry() ? List.<ReplyPart>of() : letterCheck.judge(CheckedLetter.REPLY, text, overrideReason);
    var reply = new SentReply(Ids.next(), text, check.found(text), missing.isEmpty() ? null : overrideReason, by,
        clock.instant(), SentReply.Kind.REPLY);
    return tell(file, reply)
        .chain(() -> file.isInquiry() && !file.isOver() ? answered(file, by, reply.at()) : Uni.createFrom().voidItem())
        .replaceWith(reply);
  }

  /** Gives the customer something to read, and tells the others that there is. */
  Uni<Void> tell(CaseFile file, SentReply reply) {
    boolean notice = reply.kind() == SentReply.Kind.DELAY_NOTICE;
    return replies.keep(file, reply)
        .chain(() -> cases.keep(file))
        .chain(() -> timeline.note(file, reply.at(), notice ? "delay-announced" : "reply-sent", reply.by(), reply.id()))
        .chain(() -> outbox.append(
            new LetterWritten(file.number(), file.businessUnit(), reply.at(), reply.id(), "REPLY"),
            new ReplySent(file.number(), file.businessUnit(), reply.at(), reply.id(), reply.by(),
                reply.parts().stream().map(Enum::name).toList(), reply.overridden() != null)));
  }

  /** A question is done when it is answered; the customer opens it again by saying that it is not. */
  private Uni<Void> answered(CaseFile file, String by, Instant at) {
    return cases.keep(file.closed(at))
        .chain(() -> timeline.note(file, at, "case-closed", by, "inquiry-answered"))
        .chain(() -> reopeningTime.reopenUntil(file.businessUnit(), at))
        .chain(until -> outbox.append(
            new CaseClosed(file.number(), file.businessUnit(), at, file.handler(), false, file.round(), until)));
  }
}
