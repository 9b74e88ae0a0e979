package io.zerodistance.intake.tracking;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Kind;
import io.zerodistance.intake.complaint.Status;
import io.zerodistance.intake.event.ComplaintWithdrawn;
import io.zerodistance.intake.information.InformationRequests;
import io.zerodistance.messaging.outbox.Outbox;

/** Lets the customer take the complaint back while it is open; what was said stays on record. */
@ApplicationScoped
class WithdrawComplaint {

  private static final String OPEN = "RECEIVED,IN_PROGRESS,AWAITING_CONFIRMATION,REOPENED";

  enum Reason {
    SOLVED_OTHERWISE, MISTAKE, NO_LONGER_WANTED, OTHER
  }

  @Inject
  Timeline timeline;
  @Inject
  InformationRequests requests;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  @RegisterForReflection
  record Withdrawal(String because) {}

  record Withdrawn(String number, String status) {}

  Uni<Withdrawn> withdraw(Complaint complaint, Withdrawal withdrawal) {
    var because = reason(withdrawal == null ? null : withdrawal.because());
    var of = new Timeline.Of(complaint.businessUnit(), complaint.number());
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var withdrawn = new Withdrawn(of.number(), Status.WITHDRAWN.name());
    return timeline.move(of, Status.WITHDRAWN.name(), OPEN).chain(moved -> {
      if (!moved) {
        if (complaint.status() == Status.WITHDRAWN) {
          return Uni.createFrom().item(withdrawn);
        }
        throw Problems.of(TrackingProblems.NOTHING_TO_WITHDRAW,
            "It has ended already. If something is still on your mind, write us a message.");
      }
      return requests.drop(of.businessUnit(), of.number(), at)
          .chain(() -> timeline.enter(of, at, Step.WITHDRAWN, null))
          .chain(() -> Kind.valueOf(complaint.kind()).opensCase()
              ? outbox.append(new ComplaintWithdrawn(of.number(), of.businessUnit(), at, because))
              : Uni.createFrom().voidItem())
          .replaceWith(withdrawn);
    });
  }

  private static String reason(String because) {
    if (because == null || because.isBlank()) {
      return null;
    }
    return Arrays.stream(Reason.values()).map(Enum::name).filter(because::equals).findFirst()
        .orElseThrow(
            () -> Problems.of(TrackingProblems.ANSWER_INVALID, "Set 'because' to an allowed value or leave it out.",
                Map.of("field", "because", "allowed", List.of(Reason.values()))));
  }
}
