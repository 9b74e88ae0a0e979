package io.zerodistance.routing.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.skill.StaffStanding;

/** Plays one week with one way to choose; the clock jumps from one happening to the next. */
final class WeekRun {
  private static final Duration SWEEP = Duration.ofMinutes(1);
  private static final Duration DECLINES_AFTER = Duration.ofMinutes(2);
  /** As many as the service looks at in one go. */
  private static final int LOOKED_AT = 500;
  /** The queue of the service: the gravest, then the oldest. */
  private static final Comparator<SimulatedCase> QUEUE = Comparator.comparing(SimulatedCase::severity)
      .thenComparing(SimulatedCase::filedAt).thenComparing(SimulatedCase::number);

  private final SimulatedWeek week;
  private final Chooser chooser;
  private final AssignmentPolicy policy = Chooser.shipped();
  private final TreeSet<SimulatedCase> waiting = new TreeSet<>(QUEUE);
  private final PriorityQueue<Finish> finishes = new PriorityQueue<>(Comparator.comparing(Finish::at)
      .thenComparing(f -> f.person().id));
  private final PriorityQueue<Lapse> lapses = new PriorityQueue<>(Comparator.comparing(Lapse::at)
      .thenComparing(lapse -> lapse.one().number()));
  private final Map<Integer, String> lastOwner = new HashMap<>();
  private final List<SimulatedCase> begun = new ArrayList<>();

  private record Finish(Instant at, SimulatedPerson person, SimulatedCase done) {}

  /** Until then the person is asked. */
  private record Lapse(Instant at, SimulatedPerson person, SimulatedCase one) {}

  /** Cases that ask the same; what cannot go to anybody once cannot until somebody has room again. */
  private record Asking(String severity, String dimension, String language, int steps, int known) {}

  WeekRun(SimulatedWeek week, Chooser chooser) {
    this.week = week;
    this.chooser = chooser;
  }

  WeekFigures play() {
    var cases = new ArrayDeque<>(week.cases);
    var comings = new ArrayDeque<>(week.comings);
    var sweep = SimulatedWeek.START;
    while (!cases.isEmpty() || !comings.isEmpty() || !finishes.isEmpty() || !lapses.isEmpty()) {
      var now = earliest(cases.isEmpty() ? null : cases.peek().filedAt(),
          comings.isEmpty() ? null : comings.peek().at(), finishes.isEmpty() ? null : finishes.peek().at(),
          lapses.isEmpty() ? null : lapses.peek().at(), waiting.isEmpty() ? null : sweep);
      if (!finishes.isEmpty() && finishes.peek().at().equals(now)) {
        finish(finishes.poll(), now);
      } else if (!comings.isEmpty() && comings.peek().at().equals(now)) {
        come(comings.poll(), now);
      } else if (!lapses.isEmpty() && lapses.peek().at().equals(now)) {
        pass(lapses.poll(), now);
      } else if (!cases.isEmpty() && cases.peek().filedAt().equals(now)) {
        giveOrQueue(cases.poll(), now);
      } else {
        drain(now);
      }
      while (!sweep.isAfter(now)) {
        sweep = sweep.plus(SWEEP);
      }
    }
    return WeekFigures.of(week, begun);
  }

  private boolean give(SimulatedCase one, Instant waitingSince, Instant now, Predicate<StaffStanding> fairStart) {
    var standings = week.staff.stream().map(SimulatedPerson::standing).toList();
    var chosen = chooser.choose(new Chooser.Question(one.needs(lastOwner.get(one.customer())), waitingSince, now,
        standings, fairStart));
    chosen.ifPresent(standing -> {
      var person = week.staff.get(Integer.parseInt(standing.id().substring(1)));
      var answer = week.answer(one, person);
      if (answer == SimulatedWeek.Answer.TAKES) {
        person.take(one, now);
        lastOwner.put(one.customer(), person.id);
        work(person, now);
      } else {
        person.ask(one, now);
        lapses.add(new Lapse(now.plus(answer == SimulatedWeek.Answer.DECLINES ? DECLINES_AFTER : one.asked()), person,
            one));
      }
    });
    return chosen.isPresent();
  }

  private void giveOrQueue(SimulatedCase one, Instant now) {
    if (!give(one, now, now, person -> true)) {
      waiting.add(one);
    }
  }

  /** Declined, or not accepted in time: it goes to the next. */
  private void pass(Lapse lapse, Instant now) {
    if (lapse.person().asked.remove(lapse.one())) {
      lapse.person().giveBack(lapse.one(), now);
      lapse.one().passed.add(lapse.person().id);
      giveOrQueue(lapse.one(), now);
      drain(now);
    }
  }

  private void work(SimulatedPerson person, Instant now) {
    if (person.working != null || !person.isPresent() || person.inHand.isEmpty()) {
      return;
    }
    var next = person.inHand.poll();
    if (next.startedAt == null) {
      next.startedAt = now;
      next.skillUsed = person.skillIn(next.dimension());
      begun.add(next);
    }
    if (next.left == null) {
      next.left = next.workAt(person.skillIn(next.dimension()));
    }
    person.working = next;
    person.workingSince = now;
    finishes.add(new Finish(now.plus(next.left), person, next));
  }

  private void finish(Finish finish, Instant now) {
    var person = finish.person();
    if (person.working != finish.done() || !person.workingSince.plus(finish.done().left).equals(now)) {
      return;
    }
    person.worked = person.worked.plus(finish.done().left);
    person.working = null;
    person.giveBack(finish.done(), now);
    work(person, now);
    drain(now);
  }

  private void come(SimulatedWeek.Coming coming, Instant now) {
    var person = week.staff.get(coming.person());
    if (coming.presence() != Presence.ON_DUTY && person.working != null) {
      var stopped = person.working;
      var done = Duration.between(person.workingSince, now);
      person.worked = person.worked.plus(done);
      stopped.left = stopped.left.minus(done);
      person.working = null;
      person.inHand.add(stopped);
    }
    person.enter(coming.presence(), now);
    if (coming.presence() == Presence.ON_DUTY) {
      work(person, now);
    } else {
      // What no customer has an answer to goes back, as the release on absence has it.
      for (var unanswered : person.inHand.stream().filter(one -> one.startedAt == null).sorted(QUEUE).toList()) {
        person.inHand.remove(unanswered);
        person.giveBack(unanswered, now);
        giveOrQueue(unanswered, now);
      }
      for (var asked : List.copyOf(person.asked)) {
        person.asked.remove(asked);
        person.giveBack(asked, now);
        giveOrQueue(asked, now);
      }
    }
    drain(now);
  }

  private void drain(Instant now) {
    if (waiting.isEmpty()) {
      return;
    }
    var standings = week.staff.stream().map(SimulatedPerson::standing).toList();
    if (standings.stream().noneMatch(person -> Chooser.ELIGIBILITY.takesWork(person) && person.spare() > 0)) {
      return;
    }
    var fair = new FairStartPolicy(policy, standings, waiting.stream().mapToInt(SimulatedCase::units).sum(), now);
    var refused = new HashSet<Asking>();
    var widening = new WideningPolicy(policy);
    for (var one : waiting.stream().limit(LOOKED_AT).toList()) {
      var asking = new Asking(one.severity(), one.dimension(), one.language(),
          widening.steps(null, one.filedAt(), now).size(), one.passed.isEmpty() ? -1 : one.number());
      if (!refused.contains(asking)) {
        if (give(one, one.filedAt(), now, fair::mayTakeMore)) {
          waiting.remove(one);
        } else {
          refused.add(asking);
        }
      }
    }
  }

  private static Instant earliest(Instant... candidates) {
    Instant first = null;
    for (var at : candidates) {
      first = at != null && (first == null || at.isBefore(first)) ? at : first;
    }
    return first;
  }
}
