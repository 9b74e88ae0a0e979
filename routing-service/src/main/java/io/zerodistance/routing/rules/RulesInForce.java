package io.zerodistance.routing.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.zerodistance.routing.assignment.AssignmentRules;
import io.zerodistance.routing.clock.CalendarRules;
import io.zerodistance.routing.deadline.LadderRules.Rung;
import io.zerodistance.routing.rulebook.RuleSubject;
import io.zerodistance.routing.servicelevel.LevelRules.Level;
import io.zerodistance.routing.skill.DemandRules.Demand;
import io.zerodistance.rulebook.Layered;
import io.zerodistance.rulebook.Origin;

/** Everything that holds for a business unit on a day, each rule with where it comes from. */
record RulesInForce(String businessUnit, LocalDate on, List<Basis> basis, CalendarInForce calendar,
    List<Layered<Level>> serviceLevels, List<Layered<Rung>> ladder, List<Layered<Demand>> skills,
    AssignmentInForce assignment) {

  /** How work is given out; {@code own} names the parts that the unit says itself. */
  record AssignmentInForce(AssignmentRules rules, Set<String> own) {}

  /** Which version of each layer; null where the layer says nothing. */
  record Basis(RuleSubject subject, Integer groupVersion, LocalDate groupSince, Integer unitVersion,
      LocalDate unitSince) {}

  /**
   * The hours of work.
   *
   * @param holidays statutory days of the year asked about
   * @param unknownYears within the next twelve months, whose statutory days nobody has told yet: deadlines there are
   *     counted as if there were none
   */
  record CalendarInForce(int version, String zone, Origin zoneFrom, Map<String, List<List<String>>> week,
      Origin weekFrom, boolean observesHolidays, Origin observesFrom, List<CalendarRules.Holiday> holidays,
      List<Layered<CalendarRules.Day>> days, List<Integer> unknownYears) {}
}
