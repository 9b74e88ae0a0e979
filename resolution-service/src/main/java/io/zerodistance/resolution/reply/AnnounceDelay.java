package io.zerodistance.resolution.reply;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.promise.Promise;
import io.zerodistance.resolution.promise.RenegotiatePromise;
import io.zerodistance.resolution.storage.Ids;

/** Tells the customer that something promised takes longer, why, and by when it comes now; the promise moves with it, or neither. */
@ApplicationScoped
class AnnounceDelay {

  @Inject
  RenegotiatePromise renegotiatePromise;
  @Inject
  SendReply sendReply;
  @Inject
  ReplyCheck check;
  @Inject
  LetterCheck letterCheck;
  @Inject
  Clock clock;

  /** {@code overrideReason}: why the notice lacks a part that a delay notice has; null when it may not. */
  Uni<Promise> announce(CaseFile file, String promise, Instant due, String reason, String notice,
      String overrideReason, String by) {
    // A promise outlives the end of its case.
    if (file.isMoot()) {
      file.requireNotOver();
    }
    var missing = letterCheck.judge(CheckedLetter.DELAY_NOTICE, notice, overrideReason);
    return renegotiatePromise.renegotiate(file, promise, due, reason, by)
        .call(() -> sendReply.tell(file, new SentReply(Ids.next(), notice, check.found(notice),
            missing.isEmpty() ? null : overrideReason, by, clock.instant(), SentReply.Kind.DELAY_NOTICE)));
  }
}
