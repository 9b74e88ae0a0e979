package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.skill.NearestStaff;
import io.zerodistance.routing.skill.StaffCensus;
import io.zerodistance.routing.skill.StaffRepository;
import io.zerodistance.routing.skill.StaffStanding;

/** Finds who would get a case now, step by step as wide as it has to be; changes nothing. */
@ApplicationScoped
class SearchStaff {
  @Inject
  CaseRepository cases;
  @Inject
  AnswerRepository answers;
  @Inject
  LikelyAmount amounts;
  @Inject
  NearestStaff nearest;
  @Inject
  StaffRepository staff;
  @Inject
  StaffCensus census;
  @Inject
  Clock clock;

  Uni<Verdict> search(Board board, RoutedCase routed, Predicate<StaffStanding> fairStart) {
    var widening = new WideningPolicy(board.policy());
    var steps = widening.steps(routed.team(), routed.waitingSince(), clock.instant());
    return needs(board, routed).chain(needs -> search(board, routed, needs, fairStart, steps, null));
  }

  private Uni<Verdict> search(Board board, RoutedCase routed, CaseNeeds needs, Predicate<StaffStanding> fairStart,
      List<Step> steps, Verdict narrower) {
    if (steps.isEmpty()) {
      return counted(board, needs, narrower, Step.SKILLED);
    }
    var step = steps.getFirst();
    var widened = new WideningPolicy(board.policy()).widened(needs, step, routed.team());
    return field(board, widened).map(people -> new JudgeCandidates(board.policy()).judge(widened, people, fairStart))
        .chain(verdict -> switch (verdict) {
          case Verdict.Assigned assigned -> counted(board, widened, assigned, step);
          // What a waiting case shows is what the skilled of the unit lacked.
          case Verdict.Waiting waiting -> search(board, routed, needs, fairStart, steps.subList(1, steps.size()),
              step == Step.SKILLED ? waiting : narrower);
        });
  }

  private Uni<CaseNeeds> needs(Board board, RoutedCase routed) {
    // Whoever had this very case knows it best.
    var earlier = routed.owner() != null ? Uni.createFrom().item(routed.owner()) : cases.earlierOwner(routed);
    return earlier.chain(owner -> amounts.of(routed)
        .map(amount -> board.needs(routed, owner).ofTier(board.policy().reach().tierFor(amount))))
        .chain(needs -> routed.passes() == 0 ? Uni.createFrom().item(needs)
            : answers.passedBy(routed).map(needs::passedBy));
  }

  private Uni<List<StaffStanding>> field(Board board, CaseNeeds needs) {
    if (!board.isLarge()) {
      return Uni.createFrom().item(board.staff());
    }
    return nearest.near(board.businessUnit(), needs.asked()).chain(ids -> {
      var named = new HashSet<>(ids);
      named.addAll(needs.passed());
      if (needs.earlierOwner() != null) {
        named.add(needs.earlierOwner());
      }
      return staff.named(board.businessUnit(), named);
    });
  }

  private Uni<Verdict> counted(Board board, CaseNeeds needs, Verdict verdict, Step step) {
    return board.isLarge() ? census.standings(board.businessUnit(), needs.asked())
        .map(standings -> verdict.at(step, Counted.of(standings), needs))
        : Uni.createFrom().item(verdict.at(step, null, needs));
  }
}
