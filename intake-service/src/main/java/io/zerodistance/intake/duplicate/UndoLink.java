package io.zerodistance.intake.duplicate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.event.ComplaintUnlinked;
import io.zerodistance.messaging.outbox.Outbox;

/** Takes a link or a merge back; it stays on record with who undid it and why. Undone twice is undone once. */
@ApplicationScoped
class UndoLink {

  @RegisterForReflection
  record Undoing(String because) {}

  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  Links links;
  @Inject
  TellOfMerge customer;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a link of other complaints, 409 when somebody was faster */
  Uni<Link> undo(Caller by, String number, String id, Undoing undoing) {
    var because = LinkComplaints.reason(undoing == null ? null : undoing.because());
    if (!id.matches("[0-9a-fA-F-]{36}")) {
      throw Problems.notFound();
    }
    return transactions.within(by.scope(), () -> complaints.find(by.scope(), number)
        .chain(complaint -> links.find(complaint.businessUnit(), id, number)
            .map(found -> found.orElseThrow(Problems::notFound))
            .chain(link -> link.undoneAt() != null ? Uni.createFrom().item(link)
                : undo(by, complaint.businessUnit(), link, because))));
  }

  private Uni<Link> undo(Caller by, String unit, Link link, String because) {
    var undone = link.undone(by.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), because);
    return links.undo(unit, undone).invoke(first -> {
      if (!first) {
        throw Problems.of(DuplicateProblems.UNDONE, "Read the complaint again.");
      }
    }).chain(() -> outbox.append(new ComplaintUnlinked(link.number(), unit, undone.undoneAt(), link.other(),
        link.how().name(), by.id())))
        .call(() -> link.how() == How.MERGED ? customer.separated(unit, link.number(), undone.undoneAt())
            : Uni.createFrom().voidItem())
        .replaceWith(undone);
  }
}
