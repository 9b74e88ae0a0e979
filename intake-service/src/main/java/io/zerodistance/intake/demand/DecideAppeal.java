package io.zerodistance.intake.demand;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.information.HeedAnswers;
import io.zerodistance.intake.triage.Demand;
import io.zerodistance.intake.triage.RelabelDemand;
import io.zerodistance.intake.unit.Language;

/** Takes the customer's appeal against an assessment, once, and a third person's decision on it. */
@ApplicationScoped
class DecideAppeal {

  @RegisterForReflection
  record Appeal(String text) {}

  @RegisterForReflection
  record Judgement(Boolean uphold, String because) {}

  /** What the customer sees of an assessment; {@code state} is one of CONFIRMED, APPEALED, UPHELD, OVERTURNED. */
  record ForCustomer(String state, String reason, java.time.Instant expiresAt, boolean mayAppeal,
      java.time.Instant appealedAt, java.time.Instant answerBy, String answer) {}

  /** An empty list when nothing was assessed. */
  record Shown(List<ForCustomer> items) {}

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
  HeedAnswers harm;
  @Inject
  Clock clock;

  /** Inside the transaction of the customer's access. */
  Uni<Shown> show(Complaint complaint, Language language) {
    return rules.of(complaint.businessUnit()).chain(held -> assessments
        .of(complaint.businessUnit(), complaint.number()).map(all -> shown(all, held.reasons(), language)));
  }

  private static Shown shown(List<Assessment> all, DemandReasons reasons, Language language) {
    return new Shown(all.stream()
        .filter(one -> switch (one.state()) {
          case CONFIRMED, APPEALED, UPHELD, OVERTURNED -> true;
          case PROPOSED, REFUSED, LAPSED, EXPIRED, WITHDRAWN -> false;
        })
        .map(one -> new ForCustomer(one.state().name(),
            reasons.find(one.reason()).map(reason -> reason.forCustomer(language)).orElse(""), one.expiresAt(),
            one.state() == Assessment.State.CONFIRMED, one.appealedAt(), one.appealDue(), one.appealWords()))
        .toList());
  }

  Uni<Shown> appeal(Complaint complaint, Appeal appeal, Language language) {
    var text = AssessDemand.words("text", appeal == null ? null : appeal.text());
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return assessments.of(complaint.businessUnit(), complaint.number()).chain(all -> {
      var confirmed = all.stream().filter(one -> one.state() == Assessment.State.CONFIRMED).findFirst()
          .orElseThrow(() -> Problems.of(DemandProblems.NOTHING_TO_APPEAL,
              "Write us a message instead; every message is read."));
      return rules.of(complaint.businessUnit())
          .chain(held -> assessments.appeal(confirmed, text, at,
              at.plus(Duration.ofDays(held.times().appealDays()))))
          .call(() -> harm.heed(complaint, Map.of("appeal", text), at))
          .chain(() -> show(complaint, language));
    });
  }

  Uni<List<Assessment>> decide(Caller by, String number, String id, Judgement judgement) {
    if (judgement == null || judgement.uphold() == null) {
      throw DemandProblems.invalid("uphold", "send true or false.");
    }
    var words = AssessDemand.words("because", judgement.because());
    return transactions.within(by.scope(), () -> complaints.find(by.scope(), number)
        .chain(complaint -> assessments.lock(complaint.businessUnit(), number, id).chain(assessment -> {
          if (judgement.uphold()) {
            AssessDemand.requireNoDanger(complaint);
          }
          var state = judgement.uphold() ? Assessment.State.UPHELD : Assessment.State.OVERTURNED;
          return rules.of(complaint.businessUnit())
              .invoke(held -> held.reviewers().requireAppealJudge(by, assessment))
              .chain(() -> assessments.decideAppeal(assessment, state, by.id(),
                  clock.instant().truncatedTo(ChronoUnit.MICROS), words))
              .chain(() -> relabel.relabel(complaint,
                  judgement.uphold() ? Demand.UNREASONABLE : Demand.REASONABLE, by.id()))
              .chain(() -> assessments.of(complaint.businessUnit(), number));
        })));
  }
}
