package io.zerodistance.intake.demand;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.complaint.KindPolicy;
import io.zerodistance.intake.triage.Demand;
import io.zerodistance.intake.triage.RelabelDemand;

/**
 * Proposes that a demand is unreasonable, and lets another person decide; only a confirmed assessment labels the demand.
 *
 * <p>Nothing else of the complaint changes: not its severity, its deadlines or its state; the customer is answered in full.
 */
@ApplicationScoped
class AssessDemand {

  private static final int LONGEST = 2_000;
  private static final int MOST_EVIDENCE = 20;

  @RegisterForReflection
  record Proposal(String reason, String explanation, List<Evidence> evidence) {}

  @RegisterForReflection
  record Review(Boolean confirm, String because) {}

  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  Assessments assessments;
  @Inject
  DemandRules rules;
  @Inject
  RelabelDemand relabel;
  @Inject
  Clock clock;

  Uni<Assessment> propose(Caller by, String number, Proposal proposal) {
    return transactions.within(by.scope(), () -> complaints.find(by.scope(), number).chain(complaint -> {
      KindPolicy.requireCase(complaint);
      requireNoDanger(complaint);
      var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
      return rules.of(complaint.businessUnit()).chain(held -> {
        var accepted = accept(proposal, held.reasons());
        var fresh = new Assessment(UuidCreator.getTimeOrderedEpoch().toString(), complaint.businessUnit(), number,
            Assessment.State.PROPOSED, accepted.reason(), accepted.explanation(), accepted.evidence(), by.id(),
            held.reviewers().rankOf(by), at, at.plus(Duration.ofDays(held.times().reviewDays())), null, 0, null, null,
            null, null, null, null, null, null, null, null, null, null);
        return assessments.propose(fresh).map(kept -> {
          if (!kept) {
            throw Problems.of(DemandProblems.BEING_ASSESSED, "Read the assessments of this complaint.");
          }
          return fresh;
        });
      });
    }));
  }

  Uni<List<Assessment>> review(Caller by, String number, String id, Review review) {
    if (review == null || review.confirm() == null) {
      throw DemandProblems.invalid("confirm", "send true or false.");
    }
    var words = words("because", review.because());
    return transactions.within(by.scope(), () -> complaints.find(by.scope(), number)
        .chain(complaint -> assessments.lock(complaint.businessUnit(), number, id).chain(assessment -> {
          // Refusing favours the customer: it stays possible whatever has become of the matter.
          if (review.confirm()) {
            requireNoDanger(complaint);
          }
          var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
          return rules.of(complaint.businessUnit())
              .invoke(held -> held.reviewers().requireReviewer(by, assessment))
              .chain(held -> assessments.review(assessment,
                  review.confirm() ? Assessment.State.CONFIRMED : Assessment.State.REFUSED, by.id(),
                  held.reviewers().rankOf(by), at, words,
                  review.confirm() ? at.plus(Duration.ofDays(held.times().validDays())) : null))
              .chain(() -> relabel.relabel(complaint,
                  review.confirm() ? Demand.UNREASONABLE : Demand.UNDECIDED, by.id()))
              .chain(() -> assessments.of(complaint.businessUnit(), number));
        })));
  }

  private static Proposal accept(Proposal proposal, DemandReasons reasons) {
    if (proposal == null || !reasons.offers(proposal.reason())) {
      throw DemandProblems.invalid("reason", "use one of the fixed reasons.");
    }
    var evidence = proposal.evidence() == null ? List.<Evidence>of() : proposal.evidence();
    if (evidence.isEmpty() || evidence.size() > MOST_EVIDENCE) {
      throw DemandProblems.invalid("evidence", "name 1 to " + MOST_EVIDENCE + " pieces of evidence.");
    }
    var kept = evidence.stream().map(one -> new Evidence(words("evidence.what", one == null ? null : one.what()),
        words("evidence.where", one.where()))).toList();
    return new Proposal(proposal.reason(), words("explanation", proposal.explanation()), kept);
  }

  static String words(String field, String typed) {
    if (typed == null || typed.isBlank() || typed.strip().length() > LONGEST) {
      throw DemandProblems.invalid(field, "write 1 to " + LONGEST + " characters.");
    }
    return typed.strip();
  }

  static void requireNoDanger(Complaint complaint) {
    if (complaint.severity().equals("S1")) {
      throw Problems.of(DemandProblems.SAFETY_FIRST,
          "Care for the person first. When a triage finds that nobody is or was in danger, the demand may be assessed.");
    }
  }
}
