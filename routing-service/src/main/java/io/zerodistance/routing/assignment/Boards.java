package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.skill.DemandRepository;
import io.zerodistance.routing.skill.DemandRules.Demand;
import io.zerodistance.routing.skill.KeepShifts;
import io.zerodistance.routing.skill.StaffCensus;
import io.zerodistance.routing.skill.StaffRepository;
import io.zerodistance.routing.skill.StaffStanding;
import io.zerodistance.routing.store.Briefly;

/** Reads what a decision needs, after taking the one lock that decisions of a business unit share. */
@ApplicationScoped
class Boards {
  private static final int SHIFTS_AT_ONCE = 200;

  @Inject
  StaffCensus census;
  @Inject
  KeepShifts shifts;
  @Inject
  StaffRepository staff;
  @Inject
  DemandRepository demands;
  @Inject
  AssignmentRuleRepository assignment;
  @Inject
  Clock clock;

  private final Briefly<String, Rules> rules = new Briefly<>();

  private record Rules(AssignmentPolicy policy, Map<String, Board.Workload> workloads) {}

  /** First thing in a transaction that may change somebody's load. */
  Uni<Board> lock(String businessUnit) {
    return staff.lock(businessUnit).chain(() -> look(businessUnit));
  }

  /** For who decides nothing: what is read may have moved on meanwhile. */
  Uni<Board> look(String businessUnit) {
    return rules.get(businessUnit, () -> rules(businessUnit))
        .chain(rules -> census.isLarge(businessUnit)
            .chain(large -> large ? large(businessUnit) : staff.all(businessUnit))
            .map(people -> new Board(businessUnit, rules.policy(), rules.workloads(), people)));
  }

  /** How the unit gives work out; takes no lock. */
  Uni<AssignmentPolicy> policy(String businessUnit) {
    return rules.get(businessUnit, () -> rules(businessUnit)).map(Rules::policy);
  }

  /** Somebody of the unit, whether named on the board or not. */
  Uni<Optional<StaffStanding>> person(Board board, String id) {
    return board.isLarge() ? staff.named(board.businessUnit(), List.of(id)).map(found -> found.stream().findFirst())
        : Uni.createFrom().item(board.person(id));
  }

  private Uni<List<StaffStanding>> large(String businessUnit) {
    return shifts.renew(businessUnit, SHIFTS_AT_ONCE).replaceWith((List<StaffStanding>) null);
  }

  private Uni<Rules> rules(String businessUnit) {
    return assignment.inForce(businessUnit, clock.instant())
        .chain(policy -> workloads(businessUnit).map(workloads -> new Rules(policy, workloads)));
  }

  private Uni<Map<String, Board.Workload>> workloads(String businessUnit) {
    return demands.inForce(businessUnit, clock.instant()).map(all -> all.stream().collect(Collectors.toMap(
        Demand::severity, demand -> new Board.Workload(demand.units(), demand.lowestTier(),
            Objects.requireNonNullElse(demand.lowestLevel(), 1), minutes(demand.acceptMinutes()),
            minutes(demand.ownerMinutes())))));
  }

  private static Duration minutes(Integer minutes) {
    return minutes == null ? null : Duration.ofMinutes(minutes);
  }
}
