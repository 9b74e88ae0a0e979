package io.zerodistance.routing.board;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.board.BoardView.Figures;
import io.zerodistance.routing.board.BoardView.PersonLoad;
import io.zerodistance.routing.board.BoardView.Queue;
import io.zerodistance.routing.board.BoardView.Team;
import io.zerodistance.routing.board.BoardView.Waiting;
import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.skill.StaffRepository;
import io.zerodistance.routing.skill.StaffRepository.Member;
import io.zerodistance.routing.skill.StaffStanding;

/** Puts a board together from the open cases and the people of a unit; call inside a transaction. */
@ApplicationScoped
class ShowBoard {
  private static final int MOST_PEOPLE = 1_000;

  @Inject
  CountCases countCases;
  @Inject
  StaffRepository staff;
  @Inject
  Clock clock;

  Uni<BoardView> show(String businessUnit, int hours) {
    var now = clock.instant();
    return countCases.of(businessUnit, now, hours).chain(counts -> countCases.handoffsTo(businessUnit, now, hours)
        .chain(handoffs -> staff.page(businessUnit, "", MOST_PEOPLE + 1)
            .map(people -> board(businessUnit, now, hours, counts, handoffs, people))));
  }

  private static BoardView board(String unit, Instant now, int hours, List<CaseCount> counts, Figures handoffs,
      List<Member> members) {
    var people = members.stream().limit(MOST_PEOPLE).map(Member::standing).toList();
    return new BoardView(unit, now, hours, Figures.of(counts), risk(counts), waiting(counts), teams(counts, people),
        handoffs,
        counts.stream().map(CaseCount::movedAt).filter(Objects::nonNull).max(Instant::compareTo).orElse(null),
        members.size() > MOST_PEOPLE);
  }

  private static Map<Risk, Integer> risk(List<CaseCount> counts) {
    Map<Risk, Integer> risk = new EnumMap<>(Risk.class);
    for (var one : Risk.values()) {
      risk.put(one, counts.stream().mapToInt(count -> count.risk().get(one)).sum());
    }
    return risk;
  }

  private static List<Waiting> waiting(List<CaseCount> counts) {
    var byReason = counts.stream().filter(CaseCount::isWaiting)
        .collect(Collectors.groupingBy(CaseCount::waitingReason, TreeMap::new, Collectors.toList()));
    return byReason.entrySet().stream()
        .map(one -> new Waiting(one.getKey(), Figures.of(one.getValue()), CaseCount.longest(one.getValue()))).toList();
  }

  private static List<Team> teams(List<CaseCount> counts, List<StaffStanding> people) {
    var byOwner = counts.stream().filter(count -> !count.isWaiting())
        .collect(Collectors.groupingBy(CaseCount::owner, TreeMap::new, Collectors.toList()));
    var byTeam = people.stream().collect(Collectors.groupingBy(StaffStanding::team, TreeMap::new, Collectors.toList()));
    var teams = new ArrayList<Team>();
    byTeam.forEach((team, members) -> teams.add(team(team, Queue.of(counts, members),
        members.stream().map(person -> load(person, byOwner.remove(person.id()))).toList())));
    // Whoever left keeps what was in hand until somebody moves it: no case falls off the board.
    var gone = byOwner.entrySet().stream().map(left -> new PersonLoad(left.getKey(), null, null, null, false,
        0, 0, Figures.of(left.getValue()))).toList();
    if (!gone.isEmpty()) {
      teams.add(team(null, Queue.of(counts, List.of()), gone));
    }
    return teams;
  }

  private static PersonLoad load(StaffStanding person, List<CaseCount> counts) {
    return new PersonLoad(person.id(), person.tier().name(), person.presence().name(), person.presenceSince(),
        person.onShift(), person.load(), person.capacity(), Figures.of(counts == null ? List.of() : counts));
  }

  private static Team team(String name, Queue queue, List<PersonLoad> people) {
    var figures = people.stream().map(PersonLoad::figures).reduce(new Figures(0, 0, 0, 0),
        (a, b) -> new Figures(a.open() + b.open(), a.waiting() + b.waiting(), a.overdue() + b.overdue(),
            a.atRisk() + b.atRisk()));
    return new Team(name, figures, queue, (int) people.stream().filter(ShowBoard::isHere).count(),
        people.stream().mapToInt(PersonLoad::load).sum(), people.stream().mapToInt(PersonLoad::capacity).sum(),
        people);
  }

  private static boolean isHere(PersonLoad person) {
    return Presence.ON_DUTY.name().equals(person.presence()) && person.onShift();
  }
}
