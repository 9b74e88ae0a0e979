package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.routedcase.CaseLists;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.routedcase.WaitingCases;

/**
 * Lets every waiting case say what it waits for now. Cases that ask the same are judged once and told together, without a
 * decision of each; of a long queue so many at a time, going round. Takes no lock that a decision waits for.
 */
@ApplicationScoped
public class RenewReasons {
  private static final int MOST_CASES = 2_000;
  private static final int MOST_ASKINGS = 100;

  @Inject
  CaseLists lists;
  @Inject
  WaitingCases waitingCases;
  @Inject
  Boards boards;
  @Inject
  SearchStaff search;
  @Inject
  Clock clock;
  private final Map<String, RoutedCase> reached = new ConcurrentHashMap<>();

  /** Answers how many cases wait for something else than they said. */
  public Uni<Integer> renew(String businessUnit) {
    return lists.waitingOf(businessUnit, reached.get(businessUnit), MOST_CASES).chain(waiting -> {
      if (waiting.isEmpty()) {
        reached.remove(businessUnit);
        return Uni.createFrom().item(0);
      }
      return boards.look(businessUnit).chain(board -> renew(board, waiting));
    });
  }

  private Uni<Integer> renew(Board board, List<RoutedCase> waiting) {
    var asking = asking(board, waiting);
    var first = new LinkedHashMap<Asking, RoutedCase>();
    asking.forEach((routed, asked) -> first.putIfAbsent(asked, routed));
    if (asking.size() == waiting.size() && waiting.size() < MOST_CASES) {
      reached.remove(board.businessUnit());
    } else {
      reached.put(board.businessUnit(), asking.lastEntry().getKey());
    }
    var verdicts = new HashMap<Asking, Verdict.Waiting>();
    return Multi.createFrom().iterable(first.entrySet()).onItem()
        .transformToUniAndConcatenate(one -> judge(board, one.getValue())
            .invoke(verdict -> verdicts.put(one.getKey(), verdict)))
        .collect().last().chain(() -> waitingCases.tell(board.businessUnit(),
            asking.entrySet().stream().filter(one -> differs(one.getKey(), verdicts.get(one.getValue())))
                .map(one -> told(one.getKey(), verdicts.get(one.getValue()))).toList(),
            clock.instant()));
  }

  /** The first of them, as far as not too many ask for something of their own. */
  private LinkedHashMap<RoutedCase, Asking> asking(Board board, List<RoutedCase> waiting) {
    var now = clock.instant();
    var widening = new WideningPolicy(board.policy());
    var askings = new HashSet<Asking>();
    var found = new LinkedHashMap<RoutedCase, Asking>();
    for (var routed : waiting) {
      var asking = Asking.of(routed, widening.steps(null, routed.waitingSince(), now));
      askings.add(asking);
      if (askings.size() > MOST_ASKINGS) {
        break;
      }
      found.put(routed, asking);
    }
    return found;
  }

  /** Somebody could take it and will with the next look at the queue, unless the start of a shift keeps it: it waits for room. */
  private Uni<Verdict.Waiting> judge(Board board, RoutedCase routed) {
    return search.search(board, routed, person -> true).map(verdict -> switch (verdict) {
      case Verdict.Waiting waiting -> waiting;
      case Verdict.Assigned assigned ->
          new Verdict.Waiting(WaitingReason.CAPACITY, null, assigned.candidates(), assigned.step(), assigned.counted());
    });
  }

  private static boolean differs(RoutedCase routed, Verdict.Waiting verdict) {
    return !verdict.reason().name().equals(routed.waitingReason())
        || !Objects.equals(verdict.lacking(), routed.waitingLacking());
  }

  private static WaitingCases.Told told(RoutedCase routed, Verdict.Waiting verdict) {
    return new WaitingCases.Told(routed.number(), verdict.reason().name(), verdict.lacking());
  }
}
