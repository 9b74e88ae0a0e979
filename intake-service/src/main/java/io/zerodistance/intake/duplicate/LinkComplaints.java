package io.zerodistance.intake.duplicate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.event.ComplaintLinked;
import io.zerodistance.messaging.outbox.Outbox;

/** Records that a person found two complaints of one unit to be about the same matter. */
@ApplicationScoped
class LinkComplaints {

  private static final int LONGEST_REASON = 500;

  @Inject
  Transactions transactions;
  @Inject
  IdempotentRequests requests;
  @Inject
  Complaints complaints;
  @Inject
  Candidates candidates;
  @Inject
  Links links;
  @Inject
  TellOfMerge customer;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 409 or 422; see {@link MergePolicy} */
  Uni<Link> link(Caller by, String number, LinkRequest request, String idempotencyKey) {
    IdempotentRequests.requireKey(idempotencyKey);
    var how = how(request);
    var other = other(request, number);
    return transactions.within(by.scope(), () -> complaints.find(by.scope(), number)
        .chain(complaint -> requests.once(complaint.businessUnit(), by.id(), idempotencyKey, List.of(number, request),
            Link.class,
            () -> complaints.find(Scope.of(complaint.businessUnit()), other)
                .onFailure().transform(missing -> Problems.of(DuplicateProblems.LINK_INVALID,
                    "'other' is no complaint of this business unit.", Map.of("field", "other")))
                .chain(found -> keep(by, complaint, found, how, reason(request.because()))))));
  }

  private Uni<Link> keep(Caller by, Complaint one, Complaint two, How how, String because) {
    var unit = one.businessUnit();
    boolean first = one.receivedAt().isBefore(two.receivedAt());
    return candidates.of(first ? two : one).chain(later -> candidates.of(first ? one : two)
        .chain(earlier -> keep(by, unit, later, earlier, how, because)));
  }

  private Uni<Link> keep(Caller by, String unit, Candidate later, Candidate earlier, How how, String because) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var link =
        new Link(UuidCreator.getTimeOrderedEpoch().toString(), later.number(), earlier.number(), how, because, by.id(),
            now, null, null, null);
    return links.lock(unit, later.number(), earlier.number())
        .chain(() -> links.merges(unit, later.number(), earlier.number()))
        .invoke(merges -> {
          if (how == How.MERGED) {
            MergePolicy.judge(later, earlier, merges);
          }
        })
        .chain(() -> links.keep(unit, link))
        .invoke(kept -> {
          if (!kept) {
            throw Problems.of(DuplicateProblems.ALREADY, "Undo the link in force first if it should become another.");
          }
        })
        .chain(() -> outbox
            .append(new ComplaintLinked(link.number(), unit, now, link.other(), how.name(), by.id())))
        .call(() -> how == How.MERGED ? customer.merged(unit, link.number(), now) : Uni.createFrom().voidItem())
        .replaceWith(link);
  }

  private static How how(LinkRequest request) {
    var how =
        request == null || request.how() == null ? How.LINKED.name() : request.how().strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(How.values()).filter(value -> value.name().equals(how)).findFirst()
        .orElseThrow(() -> Problems.of(DuplicateProblems.LINK_INVALID, "Set 'how' to LINKED or MERGED.",
            Map.of("field", "how", "allowed", List.of(How.values()))));
  }

  private static String other(LinkRequest request, String number) {
    var other = ComplaintNumber.parse(request == null ? null : request.other()).map(ComplaintNumber::value)
        .orElseThrow(() -> Problems.of(DuplicateProblems.LINK_INVALID, "Set 'other' to the number of a complaint.",
            Map.of("field", "other")));
    if (other.equals(number)) {
      throw Problems.of(DuplicateProblems.LINK_INVALID, "A complaint is not its own duplicate: give another number.",
          Map.of("field", "other"));
    }
    return other;
  }

  static String reason(String because) {
    if (because == null || because.isBlank()) {
      return null;
    }
    var kept = because.strip();
    if (kept.length() > LONGEST_REASON) {
      throw Problems.of(DuplicateProblems.LINK_INVALID, "Shorten 'because' to " + LONGEST_REASON + " characters.",
          Map.of("field", "because"));
    }
    return kept;
  }
}
