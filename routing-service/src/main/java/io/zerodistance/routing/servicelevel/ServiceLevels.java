package io.zerodistance.routing.servicelevel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.zerodistance.routing.servicelevel.LevelRules.Level;
import io.zerodistance.rulebook.Layered;

/** The service levels of one business unit on one day; the first by position that matches a case is its promise. */
public record ServiceLevels(List<ServiceLevel> levels) {

  public ServiceLevels {
    levels = levels.stream().sorted(Comparator.comparingInt(ServiceLevel::position)).toList();
  }

  public static ServiceLevels of(List<Layered<Level>> merged) {
    return new ServiceLevels(
        merged.stream().filter(Layered::inForce).map(layered -> layered.rule().promise()).toList());
  }

  /** Empty means that nothing is promised: no deadline is set. */
  public Optional<ServiceLevel> promiseOf(DeadlineKind deadline, CaseTraits traits) {
    return levels.stream().filter(level -> level.deadline() == deadline && level.matches(traits)).findFirst();
  }
}
