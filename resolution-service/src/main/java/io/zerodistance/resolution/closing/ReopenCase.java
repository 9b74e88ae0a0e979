package io.zerodistance.resolution.closing;

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
import io.zerodistance.resolution.casefile.CaseProblems;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.casefile.StageHistory;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.CaseReopened;

/** Takes up again, in a new round and from the first stage, what is not resolved; a case that is open stays in its round. */
@ApplicationScoped
class ReopenCase {

  @Inject
  CaseFiles cases;
  @Inject
  StageHistory history;
  @Inject
  LateNews lateNews;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** What the customer took back, or has under another number, is not opened: a person reads the no. */
  Uni<Void> onTheCustomersWord(CaseFile file) {
    var now = clock.instant();
    return switch (file.state()) {
      case OPEN -> timeline.note(file, now, "not-resolved", "customer", "CUSTOMER");
      case WITHDRAWN, MERGED -> timeline.note(file, now, "not-resolved", "customer", "CUSTOMER")
          .chain(() -> lateNews.customerWrote(file, now));
      case RESOLVED, CLOSED -> lateNews.overtaken(file)
          .chain(() -> reopen(file, CaseReopened.Because.CUSTOMER, "customer", "CUSTOMER")).replaceWithVoid();
    };
  }

  /** The customer's no, as staff was told it; of a case that waits for it. What the customer wrote is not read by that. */
  Uni<Void> asTold(CaseFile file, String by) {
    return reopen(file, CaseReopened.Because.CUSTOMER, by, "CUSTOMER").replaceWithVoid();
  }

  Uni<Void> onASurvey(CaseFile file) {
    return switch (file.state()) {
      case OPEN, WITHDRAWN, MERGED -> timeline.note(file, clock.instant(), "not-resolved", null, "SURVEY");
      case RESOLVED, CLOSED -> reopen(file, CaseReopened.Because.SURVEY, null, "SURVEY").replaceWithVoid();
    };
  }

  /**
   * {@code reason} stands in the timeline; {@code seen}: until when the customer's words are taken up with it, null for none. A payment that
   * came back is not made good by that.
   */
  Uni<CaseFile> byStaff(CaseFile file, String reason, Instant seen, String by) {
    return switch (file.state()) {
      case OPEN -> throw refused(file, "It is open already.");
      case WITHDRAWN -> throw refused(file, "It was taken back: what comes up now is a complaint of its own.");
      case MERGED -> throw refused(file, "Work on the complaint that it was merged into, or undo the merge first.");
      case RESOLVED, CLOSED -> lateNews.answered(file, seen)
          .chain(() -> reopen(file, CaseReopened.Because.STAFF, by, reason));
    };
  }

  private Uni<CaseFile> reopen(CaseFile file, CaseReopened.Because because, String by, String detail) {
    var now = clock.instant();
    var reopened = file.reopened();
    return cases.keep(reopened)
        .chain(() -> history.enter(reopened, by, now))
        .chain(() -> timeline.note(reopened, now, "case-reopened", by, detail))
        .chain(() -> outbox.append(
            new CaseReopened(file.number(), file.businessUnit(), now, because, reopened.round())))
        .replaceWith(reopened);
  }

  private static RuntimeException refused(CaseFile file, String whatToDo) {
    return Problems.of(CaseProblems.STATE_CONFLICT, whatToDo, Map.of("state", file.state().name()));
  }
}
