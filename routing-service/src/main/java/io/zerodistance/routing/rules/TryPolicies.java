package io.zerodistance.routing.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.clock.Calendars;
import io.zerodistance.routing.clock.VersionedCalendar;
import io.zerodistance.routing.deadline.TimeAllowed;
import io.zerodistance.routing.rulebook.RuleSubject;
import io.zerodistance.routing.servicelevel.CaseTraits;
import io.zerodistance.routing.servicelevel.Counts;
import io.zerodistance.routing.servicelevel.DeadlineKind;
import io.zerodistance.routing.servicelevel.LevelRules.Level;
import io.zerodistance.routing.servicelevel.ServiceLevel;
import io.zerodistance.routing.servicelevel.ServiceLevel.Mismatch;
import io.zerodistance.routing.servicelevel.ServiceLevelRepository;
import io.zerodistance.rulebook.Layered;
import io.zerodistance.rulebook.Origin;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleDay;

/** Which policy would a case get, and why not the others? Stores nothing; call inside a transaction. */
@ApplicationScoped
class TryPolicies {
  @Inject
  RuleBook rules;
  @Inject
  ServiceLevelRepository levels;
  @Inject
  Calendars calendars;

  /** How one policy stood, in the order of trying; {@code beatenBy} is the earlier one where this would match, too. */
  record Tried(String policy, int position, Origin origin, Integer minutes, Integer days, Counts counts, String source,
      boolean chosen, String beatenBy, List<Mismatch> mismatches) {}

  /**
   * One kind of deadline.
   *
   * @param policy null where nothing is promised
   * @param unknownYears whose statutory days nobody has told yet, and which the count runs through
   */
  record Answer(DeadlineKind deadline, String policy, Instant warnAt, Instant due, List<Integer> unknownYears,
      List<Tried> policies) {}

  Uni<List<Answer>> answer(String businessUnit, CaseTraits traits, Instant start) {
    return calendars.inForce(businessUnit, start).chain(calendar -> rules
        .inForce(businessUnit, RuleSubject.SERVICE_LEVELS, RuleDay.of(start))
        .map(layers -> Arrays.stream(DeadlineKind.values())
            .map(kind -> answer(kind, inOrder(levels.merged(layers), kind), calendar, traits, start)).toList()));
  }

  private static List<Layered<Level>> inOrder(List<Layered<Level>> merged, DeadlineKind kind) {
    return merged.stream().filter(Layered::inForce).filter(level -> level.rule().deadline() == kind)
        .sorted(Comparator.comparing(level -> level.rule().position())).toList();
  }

  private static Answer answer(DeadlineKind kind, List<Layered<Level>> policies, VersionedCalendar calendar,
      CaseTraits traits, Instant start) {
    var tried = new ArrayList<Tried>();
    ServiceLevel chosen = null;
    for (var layered : policies) {
      var level = layered.rule().promise();
      var mismatches = level.mismatches(traits);
      boolean wins = chosen == null && mismatches.isEmpty();
      tried.add(new Tried(level.name(), level.position(), layered.origin(), layered.rule().minutes(),
          layered.rule().days(), level.counts(), layered.rule().source(), wins,
          chosen != null && mismatches.isEmpty() ? chosen.name() : null, mismatches));
      chosen = wins ? level : chosen;
    }
    if (chosen == null) {
      return new Answer(kind, null, null, null, List.of(), tried);
    }
    var time = new TimeAllowed(start, chosen.minutes(), chosen.counts(), calendar.clock(), List.of());
    return new Answer(kind, chosen.name(), time.after(chosen.warnShare()), time.due(),
        chosen.counts().asksCalendar() ? calendar.unknownYears(start, time.due()) : List.of(), tried);
  }
}
