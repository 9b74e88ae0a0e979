package io.zerodistance.intake.demand;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.tracking.TellOfDemand;
import io.zerodistance.intake.triage.Demand;
import io.zerodistance.intake.triage.RelabelDemand;

/** Takes back a label that stands, with a reason; the customer is told, and the demand is undecided again. */
@ApplicationScoped
class WithdrawAssessment {

  @RegisterForReflection
  record Withdrawal(String because) {}

  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  Assessments assessments;
  @Inject
  RelabelDemand relabel;
  @Inject
  TellOfDemand customer;
  @Inject
  Clock clock;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where it labels nothing, or not any more */
  Uni<List<Assessment>> withdraw(Caller by, String number, String id, Withdrawal withdrawal) {
    var words = AssessDemand.words("because", withdrawal == null ? null : withdrawal.because());
    return transactions.within(by.scope(), () -> complaints.find(by.scope(), number)
        .chain(complaint -> assessments.lock(complaint.businessUnit(), number, id)
            .chain(assessment -> withdraw(by, complaint, assessment, words))
            .chain(() -> assessments.of(complaint.businessUnit(), number))));
  }

  private Uni<Void> withdraw(Caller by, Complaint complaint, Assessment assessment, String words) {
    if (!ReviewerPolicy.mayWithdraw(by, assessment)) {
      throw Problems.of(DemandProblems.NOT_WAITING,
          "Only a label that stands is taken back: read the assessments again.");
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return assessments.withdraw(assessment, by.id(), at, words)
        .chain(() -> relabel.relabel(complaint, Demand.UNDECIDED, by.id()))
        .chain(() -> customer.withdrawn(complaint, at));
  }
}
