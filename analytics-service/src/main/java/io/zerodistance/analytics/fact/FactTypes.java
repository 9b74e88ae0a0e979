package io.zerodistance.analytics.fact;

import java.util.Set;

/** Every type of event that leaves a fact. */
public final class FactTypes {

  public static final Set<String> ALL = Set.of(
      "zerodistance.intake.complaint-registered.v1", "zerodistance.intake.complaint-triaged.v1",
      "zerodistance.intake.complaint-withdrawn.v1", "zerodistance.intake.kind-corrected.v1",
      "zerodistance.intake.case-kind-changed.v1",
      "zerodistance.intake.customer-erased.v1",
      "zerodistance.intake.grievance-captured.v1",
      "zerodistance.routing.case-assigned.v1", "zerodistance.routing.deadline-set.v1",
      "zerodistance.routing.deadline-met.v1", "zerodistance.routing.deadline-breached.v1",
      "zerodistance.resolution.case-opened.v1", "zerodistance.resolution.stage-entered.v1",
      "zerodistance.resolution.resolution-confirmed.v1",
      "zerodistance.resolution.reply-sent.v1", "zerodistance.resolution.promise-made.v1",
      "zerodistance.resolution.promise-kept.v1", "zerodistance.resolution.promise-broken.v1",
      "zerodistance.resolution.promise-renegotiated.v1", "zerodistance.resolution.promise-made-good.v1",
      "zerodistance.resolution.promise-cancelled.v1",
      "zerodistance.resolution.redress-granted.v1", "zerodistance.resolution.redress-paid.v1",
      "zerodistance.resolution.redress-reversed.v1", "zerodistance.resolution.case-resolved.v1",
      "zerodistance.resolution.case-closed.v1", "zerodistance.resolution.case-reopened.v1",
      "zerodistance.feedback.survey-sent.v1", "zerodistance.feedback.survey-withheld.v1",
      "zerodistance.feedback.survey-answered.v1");

  private FactTypes() {}
}
