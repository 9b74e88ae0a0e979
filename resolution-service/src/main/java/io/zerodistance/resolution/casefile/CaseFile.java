package io.zerodistance.resolution.casefile;

import java.time.Instant;
import java.util.Map;

import io.zerodistance.access.Problems;

/**
 * The handling of one complaint. {@code version} counts every change, {@code factsVersion} only those that an approval
 * of money rests on (triage, reopening, withdrawal, merging); {@code round} starts at 1 and grows with every reopening.
 */
public record CaseFile(String businessUnit, String number, CaseState state, int round, ClearStage stage, String kind,
    String channel, String language, String taxonomyItem, Severity severity, Motive motive, Demand demand,
    String customer, String handler, String firstHandler, String trackingTokenHash, Instant openedAt,
    Instant resolvedAt, Instant closedAt, long version, long factsVersion) {

  public CaseFile entering(ClearStage next) {
    requireState(CaseState.OPEN, "Stages are for open cases: this one waits for the customer's word, or is over.");
    return in(next);
  }

  public CaseFile triaged(String item, Severity newSeverity, Motive newMotive, Demand newDemand) {
    return new CaseFile(businessUnit, number, state, round, stage, kind, channel, language, item, newSeverity,
        newMotive, newDemand, customer, handler, firstHandler, trackingTokenHash, openedAt, resolvedAt, closedAt,
        version, factsVersion + 1);
  }

  CaseFile ofKind(String newKind) {
    return new CaseFile(businessUnit, number, state, round, stage, newKind, channel, language, taxonomyItem, severity,
        motive, demand, customer, handler, firstHandler, trackingTokenHash, openedAt, resolvedAt, closedAt, version,
        factsVersion);
  }

  public CaseFile resolved(Instant at) {
    return becoming(CaseState.RESOLVED, round, at, null, factsVersion);
  }

  public CaseFile closed(Instant at) {
    return becoming(CaseState.CLOSED, round, resolvedAt == null ? at : resolvedAt, at, factsVersion);
  }

  /** In a new round, from the first stage. */
  public CaseFile reopened() {
    return becoming(CaseState.OPEN, round + 1, null, null, factsVersion + 1).in(ClearStage.CONTROL);
  }

  public CaseFile withdrawn(Instant at) {
    return becoming(CaseState.WITHDRAWN, round, resolvedAt, at, factsVersion + 1);
  }

  /** Worked on under the number of an earlier complaint of the same customer. */
  CaseFile merged(Instant at) {
    return becoming(CaseState.MERGED, round, resolvedAt, at, factsVersion + 1);
  }

  /** The merge was a mistake: back to work in the round it was in. */
  CaseFile separated() {
    return becoming(CaseState.OPEN, round, null, null, factsVersion + 1);
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 {@code case-state-conflict} */
  public void requireState(CaseState required, String whatToDo) {
    if (state != required) {
      throw Problems.of(CaseProblems.STATE_CONFLICT, whatToDo, Map.of("state", state.name()));
    }
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 {@code case-state-conflict} */
  public void requireNotOver() {
    if (isOver()) {
      throw Problems.of(CaseProblems.STATE_CONFLICT,
          state == CaseState.MERGED ? "Work on the complaint that it was merged into, or undo the merge first."
              : state == CaseState.CLOSED ? "The case is over: write a reply, or take it up again first."
                  : "The case is over: write a reply; what comes up now is a complaint of its own.",
          Map.of("state", state.name()));
    }
  }

  /** Nobody waits for anything of it: the customer took the complaint back, or it is worked on under another number. */
  public boolean isMoot() {
    return state == CaseState.WITHDRAWN || state == CaseState.MERGED;
  }

  public boolean isOver() {
    return switch (state) {
      case CLOSED, WITHDRAWN, MERGED -> true;
      case OPEN, RESOLVED -> false;
    };
  }

  /** Chinese is for everybody else. */
  public boolean isAnsweredInEnglish() {
    return language != null && language.startsWith("en");
  }

  /** A question: its answer needs no parts, and ends it. */
  public boolean isInquiry() {
    return "INQUIRY".equals(kind);
  }

  private CaseFile in(ClearStage next) {
    return new CaseFile(businessUnit, number, state, round, next, kind, channel, language, taxonomyItem, severity,
        motive, demand, customer, handler, firstHandler, trackingTokenHash, openedAt, resolvedAt, closedAt, version,
        factsVersion);
  }

  private CaseFile becoming(CaseState next, int newRound, Instant resolved, Instant closed, long facts) {
    if (!state.mayBecome(next)) {
      throw Problems.of(CaseProblems.STATE_CONFLICT, "A case that is " + state + " cannot become " + next + ".",
          Map.of("state", state.name()));
    }
    return new CaseFile(businessUnit, number, next, newRound, stage, kind, channel, language, taxonomyItem, severity,
        motive, demand, customer, handler, firstHandler, trackingTokenHash, openedAt, resolved, closed, version,
        facts);
  }
}
