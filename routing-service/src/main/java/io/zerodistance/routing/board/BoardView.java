package io.zerodistance.routing.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.routing.skill.StaffStanding;

/**
 * One business unit at a moment.
 *
 * @param hours how far "at risk" looks ahead
 * @param handoffs what other units asked this one for and is not done, beside the cases; waiting while nobody took it on
 * @param movedAt the last time that a case came, was given to somebody or began to wait; null for an empty board
 * @param morePeople true where the unit has more people than a board shows
 */
@RegisterForReflection
record BoardView(String businessUnit, Instant at, int hours, Figures all, Map<Risk, Integer> risk,
    List<Waiting> waiting, List<Team> teams, Figures handoffs, Instant movedAt, boolean morePeople) {

  /** Open cases; a case counts once, by its next deadline. */
  @RegisterForReflection
  record Figures(int open, int waiting, int overdue, int atRisk) {
    static Figures of(List<CaseCount> counts) {
      return new Figures(sum(counts, CaseCount::cases), sum(counts.stream().filter(CaseCount::isWaiting).toList(),
          CaseCount::cases), sum(counts, CaseCount::overdue), sum(counts, CaseCount::atRisk));
    }

    private static int sum(List<CaseCount> counts, ToIntFunction<CaseCount> figure) {
      return counts.stream().mapToInt(figure).sum();
    }
  }

  /** Cases that nobody has, by the reason; {@code since} is the longest wait. */
  @RegisterForReflection
  record Waiting(String reason, Figures figures, Instant since) {}

  /** Cases that nobody has and for which somebody of a team is skilled; what several teams could take counts with each. */
  @RegisterForReflection
  record Queue(Figures figures, Instant since) {
    static Queue of(List<CaseCount> counts, List<StaffStanding> members) {
      var skills = members.stream().filter(person -> person.capacity() > 0)
          .flatMap(person -> person.skills().keySet().stream()).filter(StaffStanding::isMatter)
          .collect(Collectors.toSet());
      var waiting = counts.stream().filter(count -> count.isWaiting() && count.isFor(skills)).toList();
      return new Queue(Figures.of(waiting), CaseCount.longest(waiting));
    }
  }

  /**
   * What a team has in hand, and what waits for it.
   *
   * @param team null for people who have left and still have cases in hand
   */
  @RegisterForReflection
  record Team(String team, Figures figures, Queue queue, int onDuty, int load, int capacity, List<PersonLoad> people) {}

  /** @param presence null for somebody who has left; {@code capacity} 0 takes cases by hand only */
  @RegisterForReflection
  record PersonLoad(String staff, String tier, String presence, Instant presenceSince, boolean onShift, int load,
      int capacity, Figures figures) {}

  /** The same content, whenever it was read; {@code at} is the only part that always differs. */
  boolean showsTheSameAs(BoardView other) {
    return undated().equals(other.undated());
  }

  /** Equal on every replica for equal content. */
  String version() {
    return Integer.toHexString(undated().toString().hashCode());
  }

  private BoardView undated() {
    return new BoardView(businessUnit, Instant.EPOCH, hours, all, risk, waiting, teams, handoffs, movedAt,
        morePeople);
  }
}
