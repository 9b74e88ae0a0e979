package io.zerodistance.routing.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.zerodistance.routing.skill.StaffStanding;

/** A way to choose who gets a case, for comparison; all of them respect who is eligible at all. */
interface Chooser {
  EligibilityPolicy ELIGIBILITY = new EligibilityPolicy();

  Optional<StaffStanding> choose(Question question);

  /** One case, the staff as they stand, and who has had a fair share of the backlog already. */
  record Question(CaseNeeds needs, Instant waitingSince, Instant now, List<StaffStanding> staff,
      Predicate<StaffStanding> fairStart) {

    List<StaffStanding> eligible() {
      return staff.stream().filter(person -> ELIGIBILITY.judge(person, needs).isEmpty()).toList();
    }
  }

  /** The policies of the service: eligibility, score, fair start and widening. */
  static Chooser service(AssignmentPolicy policy) {
    var judge = new JudgeCandidates(policy);
    var widening = new WideningPolicy(policy);
    return question -> widening.steps(null, question.waitingSince(), question.now()).stream()
        .map(step -> judge.judge(widening.widened(question.needs(), step, null), question.staff(),
            question.fairStart()))
        .flatMap(verdict -> verdict instanceof Verdict.Assigned assigned ? Optional.of(assigned.staff()).stream()
            : Optional.<StaffStanding>empty().stream())
        .findFirst();
  }

  /** Each in turn, in order of id. */
  static Chooser roundRobin() {
    return new Chooser() {
      private String last = "";

      @Override
      public Optional<StaffStanding> choose(Question question) {
        var eligible = question.eligible();
        var next = eligible.stream().filter(person -> person.id().compareTo(last) > 0).findFirst()
            .or(() -> eligible.stream().findFirst());
        next.ifPresent(person -> last = person.id());
        return next;
      }
    };
  }

  /** The first in order of id who has room. */
  static Chooser firstFree() {
    return question -> question.eligible().stream().findFirst();
  }

  /** Planted to be worse than all: the fullest and least skilled. */
  static Chooser worst() {
    return question -> question.eligible().stream().max(Comparator.comparingInt(StaffStanding::load)
        .thenComparing(person -> -person.skillIn(question.needs().item(), question.needs().dimension()))
        .thenComparing(StaffStanding::id));
  }

  /** As the units of the demonstration have it. */
  static AssignmentPolicy shipped() {
    return new AssignmentPolicy(new AssignmentPolicy.Weights(100, 70, 10, 60, 10), Duration.ofMinutes(10),
        Duration.ofMinutes(15), Duration.ofHours(3), new AssignmentPolicy.Reach(20_000, 50_000),
        AssignmentPolicy.Release.UNANSWERED,
        AssignmentPolicy.Release.UNANSWERED);
  }
}
