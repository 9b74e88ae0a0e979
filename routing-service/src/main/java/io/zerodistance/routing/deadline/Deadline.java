package io.zerodistance.routing.deadline;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import io.zerodistance.routing.servicelevel.Counts;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/**
 * One promise of one case and how far it has come.
 *
 * @param round 1 for the first handling, one more each time a clock of its kind starts again in the case
 * @param concerns what else than the case it is about, such as a hand-off; null otherwise
 * @param policy name of the service level that gave the minutes
 * @param calendarVersion calendar that the instants were counted on
 * @param pausable whether it may stand still while we wait for the customer; {@code pausedAt} since when it does
 * @param nextLevel next step of the ladder, null when the ladder has ended; {@code escalateAt} is its instant
 * @param rulesAsOf moment of the recount by whose rules it was counted; null for those of the day on which it began
 */
public record Deadline(String businessUnit, String number, DeadlineKind kind, int round, State state, Instant startedAt,
    int minutes, Counts counts, double warnShare, String policy, int calendarVersion, Instant warnAt, Instant due,
    Instant warnedAt, Instant breachedAt, Instant metAt, Integer nextLevel, Instant escalateAt, boolean pausable,
    Instant pausedAt, String concerns, Instant rulesAsOf) {

  public enum State {
    RUNNING, MET, CANCELLED
  }

  /** The earliest of what is still to happen by itself; null when nothing is, or while it stands still. */
  Instant nextCheck() {
    return state != State.RUNNING || isPaused() ? null
        : Stream.of(warnedAt == null ? warnAt : null, breachedAt == null ? due : null, escalateAt)
            .filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }

  public boolean isPaused() {
    return pausedAt != null;
  }

  boolean isPassedBy(Instant at) {
    return breachedAt != null || !due.isAfter(at);
  }

  public boolean isWarningDue(Instant now) {
    // A warning after the breach would tell nobody anything.
    return warnedAt == null && breachedAt == null && !warnAt.isAfter(now) && due.isAfter(now);
  }

  public boolean isBreachDue(Instant now) {
    return breachedAt == null && !due.isAfter(now);
  }

  public boolean isEscalationDue(Instant now) {
    return escalateAt != null && !escalateAt.isAfter(now);
  }

  public boolean metInTime() {
    return metAt != null && !metAt.isAfter(due);
  }

  public Deadline warned(Instant at) {
    return with(state, at, breachedAt, metAt, nextLevel, escalateAt);
  }

  public Deadline breached(Instant at) {
    return with(state, warnedAt == null ? at : warnedAt, at, metAt, nextLevel, escalateAt);
  }

  Deadline met(Instant at) {
    return with(State.MET, warnedAt, breachedAt, at, nextLevel, escalateAt);
  }

  /** Since when it stands still; null lets it run. */
  Deadline paused(Instant since) {
    return new Deadline(businessUnit, number, kind, round, state, startedAt, minutes, counts, warnShare, policy,
        calendarVersion, warnAt, due, warnedAt, breachedAt, metAt, nextLevel, escalateAt, pausable, since, concerns,
        rulesAsOf);
  }

  /** The same promise with other instants, because time that did not count lies between. */
  Deadline counted(Instant warn, Instant newDue, Instant escalate) {
    return new Deadline(businessUnit, number, kind, round, state, startedAt, minutes, counts, warnShare, policy,
        calendarVersion, warn, newDue, warnedAt, breachedAt, metAt, nextLevel, escalate, pausable, pausedAt, concerns,
        rulesAsOf);
  }

  Deadline cancelled() {
    return with(State.CANCELLED, warnedAt, breachedAt, metAt, nextLevel, escalateAt);
  }

  public Deadline escalatesNext(Integer level, Instant at) {
    return with(state, warnedAt, breachedAt, metAt, level, at);
  }

  private Deadline with(State newState, Instant warned, Instant breached, Instant met, Integer level,
      Instant escalate) {
    return new Deadline(businessUnit, number, kind, round, newState, startedAt, minutes, counts, warnShare, policy,
        calendarVersion, warnAt, due, warned, breached, met, level, escalate, pausable,
        newState == State.RUNNING ? pausedAt : null, concerns, rulesAsOf);
  }

  Deadline concerning(String what) {
    return new Deadline(businessUnit, number, kind, round, state, startedAt, minutes, counts, warnShare, policy,
        calendarVersion, warnAt, due, warnedAt, breachedAt, metAt, nextLevel, escalateAt, pausable, pausedAt, what,
        rulesAsOf);
  }

  boolean isAbout(DeadlineKind what, String subject) {
    return kind == what && Objects.equals(concerns, subject);
  }
}
