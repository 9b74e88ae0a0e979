package io.zerodistance.routing.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import io.zerodistance.routing.skill.StaffStanding;

/**
 * Finds who gets a case: of the eligible, those who suit the channel and line of products best and whoever helped this customer
 * before, of them whoever has the highest score, among equals whoever was idle longest, then by id.
 * Pure; the same staff and case always give the same verdict.
 */
final class JudgeCandidates {
  private static final Comparator<Standing> BEST_FIRST = Comparator.comparingInt(Standing::rank)
      .thenComparingDouble(Standing::score).reversed()
      .thenComparing(s -> s.person().idleSince())
      .thenComparing(s -> s.person().id());

  private final EligibilityPolicy eligibility = new EligibilityPolicy();
  private final AssignmentPolicy policy;

  /** {@code fit} to the channel and line of products; {@code rank} is the same, but that of the best for who helped this customer before. */
  private record Standing(StaffStanding person, int fit, int rank, double score) {
    Standing ranked(int as) {
      return new Standing(person, fit, as, score);
    }
  }

  JudgeCandidates(AssignmentPolicy policy) {
    this.policy = policy;
  }

  Verdict judge(CaseNeeds needs, List<StaffStanding> staff) {
    return judge(needs, staff, person -> true);
  }

  /** @param fairStart false for whoever already has a fair share of the backlog at the start of the shift */
  Verdict judge(CaseNeeds needs, List<StaffStanding> staff, Predicate<StaffStanding> fairStart) {
    var candidates = new ArrayList<Candidate>();
    var eligible = new ArrayList<Standing>();
    var reason = WaitingReason.NO_STAFF;
    var scores = new ScorePolicy(policy.weights(), staff.stream().mapToInt(StaffStanding::takenToday).max().orElse(0));
    for (var person : staff) {
      var refusal = eligibility.judge(person, needs).orElse(fairStart.test(person) ? null
          : new EligibilityPolicy.Refusal(Lost.FAIR_START, "has a fair share of the backlog for the start of a shift"));
      if (refusal == null) {
        int fit = needs.preference().fit(person);
        eligible.add(new Standing(person, fit, fit, scores.score(person, needs)));
      } else {
        candidates.add(candidate(person, needs, null).lost(refusal.lost(), refusal.why()));
        reason = WaitingReason.nearest(reason, WaitingReason.of(refusal.lost()));
      }
    }
    if (eligible.isEmpty()) {
      return new Verdict.Waiting(reason, reason.lacking(needs), List.copyOf(candidates), Step.SKILLED, null);
    }
    // No channel comes between a customer and who helped before: only the score, which counts it, does.
    int best = eligible.stream().mapToInt(Standing::fit).max().orElseThrow();
    eligible.replaceAll(one -> helpedBefore(one, needs) ? one.ranked(best) : one);
    eligible.sort(BEST_FIRST);
    var winner = eligible.getFirst();
    var ranked = new ArrayList<Candidate>();
    boolean bestOfAll = eligible.stream().allMatch(standing -> standing.score() <= winner.score());
    eligible.forEach(standing -> ranked.add(ranked(standing, winner, needs, bestOfAll)));
    ranked.addAll(candidates);
    return new Verdict.Assigned(winner.person(), List.copyOf(ranked), Step.SKILLED, null);
  }

  private static Candidate ranked(Standing standing, Standing winner, CaseNeeds needs,
      boolean bestOfAll) {
    var candidate = candidate(standing.person(), needs, standing.score());
    if (standing == winner) {
      return candidate.chosen(String.format(Locale.ROOT, bestOfAll ? "highest score, %.2f"
          : winner.fit() < winner.rank()
              ? "score %.2f, not below those who suit the channel or the line of products best"
              : "of those who suit the channel or the line of products best the highest score, %.2f",
          winner.score())
          + (winner.fit() > 0 ? "; skilled in the channel or the line of products" : "")
          + (helpedBefore(standing, needs) ? "; helped this customer before" : ""));
    }
    if (standing.rank() < winner.rank()) {
      return candidate.lost(Lost.SUITS_LESS, String.format(Locale.ROOT,
          "others suit the channel or the line of products better; score %.2f, %.2f of %s", standing.score(),
          winner.score(), winner.person().id()));
    }
    if (standing.score() < winner.score()) {
      return candidate.lost(Lost.OUTSCORED, String.format(Locale.ROOT, "score %.2f is below %.2f of %s",
          standing.score(), winner.score(), winner.person().id()));
    }
    boolean idleLess = standing.person().idleSince().isAfter(winner.person().idleSince());
    return candidate.lost(Lost.OUTSCORED, "same score as " + winner.person().id()
        + (idleLess ? ", who has been idle longer" : " and idle as long; the id decides"));
  }

  private static boolean helpedBefore(Standing standing, CaseNeeds needs) {
    return standing.person().id().equals(needs.earlierOwner());
  }

  private static Candidate candidate(StaffStanding person, CaseNeeds needs, Double score) {
    return new Candidate(person.id(), person.tier(), false, score, person.skillIn(needs.item(), needs.dimension()),
        person.load(), person.capacity(), null, null);
  }
}
