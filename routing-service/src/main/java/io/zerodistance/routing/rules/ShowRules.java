package io.zerodistance.routing.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.assignment.AssignmentRuleRepository;
import io.zerodistance.routing.clock.CalendarRules;
import io.zerodistance.routing.clock.Calendars;
import io.zerodistance.routing.deadline.LadderRepository;
import io.zerodistance.routing.rulebook.RuleSubject;
import io.zerodistance.routing.rules.RulesInForce.AssignmentInForce;
import io.zerodistance.routing.rules.RulesInForce.Basis;
import io.zerodistance.routing.rules.RulesInForce.CalendarInForce;
import io.zerodistance.routing.servicelevel.ServiceLevelRepository;
import io.zerodistance.routing.skill.DemandRepository;
import io.zerodistance.rulebook.Layered;
import io.zerodistance.rulebook.Origin;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleLayers;
import io.zerodistance.rulebook.RuleVersion;

/** Puts together what holds on a day; call inside a transaction. */
@ApplicationScoped
class ShowRules {
  @Inject
  RuleBook rules;
  @Inject
  RuleJson json;
  @Inject
  Calendars calendars;
  @Inject
  ServiceLevelRepository levels;
  @Inject
  LadderRepository ladders;
  @Inject
  DemandRepository demands;
  @Inject
  AssignmentRuleRepository assignment;

  Uni<RulesInForce> on(String businessUnit, LocalDate day) {
    var all = new EnumMap<RuleSubject, RuleLayers>(RuleSubject.class);
    return Multi.createFrom().items(RuleSubject.values()).onItem()
        .transformToUniAndConcatenate(subject -> rules.inForce(businessUnit, subject, day)
            .invoke(layers -> all.put(subject, layers)))
        .collect().last().map(ignored -> inForce(businessUnit, day, all));
  }

  private RulesInForce inForce(String businessUnit, LocalDate day, Map<RuleSubject, RuleLayers> all) {
    return new RulesInForce(businessUnit, day,
        all.entrySet().stream().map(entry -> basis(entry.getKey(), entry.getValue())).toList(),
        calendar(day, all.get(RuleSubject.CALENDAR)), levels.merged(all.get(RuleSubject.SERVICE_LEVELS)),
        ladders.merged(all.get(RuleSubject.LADDER)), demands.merged(all.get(RuleSubject.SKILLS)),
        new AssignmentInForce(assignment.merged(all.get(RuleSubject.ASSIGNMENT)),
            assignment.ofUnit(all.get(RuleSubject.ASSIGNMENT)).parts()));
  }

  private CalendarInForce calendar(LocalDate day, RuleLayers layers) {
    var merged = calendars.merged(layers);
    var group = json.read(layers.group(), CalendarRules.class);
    var unit = json.read(layers.unit(), CalendarRules.class);
    boolean observes = Boolean.TRUE.equals(merged.observesHolidays());
    return new CalendarInForce(layers.number(), merged.zone(), from(unit == null ? null : unit.zone()), merged.week(),
        from(unit == null ? null : unit.week()), observes, from(unit == null ? null : unit.observesHolidays()),
        observes ? merged.holidays().stream().filter(h -> h.day().getYear() == day.getYear()).toList() : List.of(),
        Layered.merge(days(group), days(unit), CalendarRules.Day::day, d -> false),
        IntStream.rangeClosed(day.getYear(), day.plusYears(1).getYear()).boxed().filter(merged::guesses).toList());
  }

  private static List<CalendarRules.Day> days(CalendarRules rules) {
    return rules == null ? List.of() : Objects.requireNonNullElse(rules.days(), List.of());
  }

  private static Origin from(Object ofUnit) {
    return ofUnit == null ? Origin.GROUP : Origin.OVERRIDE;
  }

  private static Basis basis(RuleSubject subject, RuleLayers layers) {
    return new Basis(subject, layers.group().map(RuleVersion::version).orElse(null),
        layers.group().map(RuleVersion::validFrom).orElse(null),
        layers.unit().map(RuleVersion::version).orElse(null), layers.unit().map(RuleVersion::validFrom).orElse(null));
  }
}
