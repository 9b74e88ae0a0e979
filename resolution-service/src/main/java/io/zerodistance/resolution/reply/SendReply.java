package io.zerodistance.resolution.reply;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.CaseClosed;
import io.zerodistance.resolution.event.ReplySent;
import io.zerodistance.resolution.storage.Ids;

/**
 * Sends a reply that has all five parts, or lacks some for a stated reason; the answer to an inquiry needs none of them and ends it; any
 * customer may be answered, in any state of the case.
 */
@ApplicationScoped
class SendReply {

  private static final String INQUIRY = "INQUIRY";

  @Inject
  ReplyCheck check;
  @Inject
  Replies replies;
  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  Uni<SentReply> send(CaseFile file, String text, String overrideReason, String by) {
    var parts = check.check(text);
    var missing = ReplyCheck.missing(parts);
    boolean inquiry = INQUIRY.equals(file.kind());
    if (!missing.isEmpty() && overrideReason == null && !inquiry) {
      throw Problems.of(ReplyProblems.INCOMPLETE,
          "Add the missing parts, or send it with override.reason when this customer needs less.",
          Map.of("missing", missing, "parts", parts));
    }
    var found = parts.stream().filter(FoundPart::found).map(FoundPart::part).toList();
    var reply = new SentReply(Ids.next(), text, found, missing.isEmpty() ? null : overrideReason, by, clock.instant());
    return replies.keep(file, reply)
        .chain(() -> cases.keep(file))
        .chain(() -> timeline.note(file, reply.at(), "reply-sent", by, reply.id()))
        .chain(() -> outbox.append(new ReplySent(file.number(), file.businessUnit(), reply.at(), reply.id(), by,
            found.stream().map(Enum::name).toList(), reply.overridden() != null)))
        .chain(() -> inquiry && !file.isOver() ? answered(file, by, reply.at()) : Uni.createFrom().voidItem())
        .replaceWith(reply);
  }

  /** A question is done when it is answered; the customer opens it again by saying that it is not. */
  private Uni<Void> answered(CaseFile file, String by, Instant at) {
    return cases.keep(file.closed(at))
        .chain(() -> timeline.note(file, at, "case-closed", by, "inquiry-answered"))
        .chain(() -> outbox.append(
            new CaseClosed(file.number(), file.businessUnit(), at, file.handler(), false, file.round(), null)));
  }
}
