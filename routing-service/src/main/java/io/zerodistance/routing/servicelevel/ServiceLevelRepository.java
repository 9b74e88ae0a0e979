package io.zerodistance.routing.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.rulebook.RuleSubject;
import io.zerodistance.routing.servicelevel.LevelRules.Level;
import io.zerodistance.routing.store.Briefly;
import io.zerodistance.rulebook.Layered;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleLayers;

/** Reads the service levels in force; call inside a transaction. */
@ApplicationScoped
public class ServiceLevelRepository {
  @Inject
  RuleBook rules;
  @Inject
  RuleJson json;
  private final Briefly<Day, ServiceLevels> inForce = new Briefly<>();

  private record Day(String businessUnit, LocalDate day) {}

  public Uni<ServiceLevels> inForce(String businessUnit, Instant at) {
    var day = RuleDay.of(at);
    return inForce.get(new Day(businessUnit, day), () -> rules
        .inForce(businessUnit, RuleSubject.SERVICE_LEVELS, day).map(layers -> ServiceLevels.of(merged(layers))));
  }

  /** For the day of {@code at} as they were saved by then, read as stored. */
  public Uni<ServiceLevels> asOf(String businessUnit, Instant at, Instant saved) {
    return rules.asOf(businessUnit, RuleSubject.SERVICE_LEVELS, at, saved)
        .map(layers -> ServiceLevels.of(merged(layers)));
  }

  public List<Layered<Level>> merged(RuleLayers layers) {
    return LevelRules.merge(json.read(layers.group(), LevelRules.class), json.read(layers.unit(), LevelRules.class));
  }
}
