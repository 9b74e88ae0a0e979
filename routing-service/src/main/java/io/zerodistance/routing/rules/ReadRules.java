package io.zerodistance.routing.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import io.zerodistance.routing.assignment.AssignmentRules;
import io.zerodistance.routing.clock.CalendarRejected;
import io.zerodistance.routing.clock.CalendarRules;
import io.zerodistance.routing.deadline.LadderRules;
import io.zerodistance.routing.rulebook.RuleSubject;
import io.zerodistance.routing.servicelevel.LevelRules;
import io.zerodistance.routing.skill.DemandRules;
import io.zerodistance.rulebook.ReadContent;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleLayers;
import io.zerodistance.rulebook.RuleProblems;
import io.zerodistance.rulebook.RuleRejected;

/** Takes rules as somebody sends them, or says what is wrong with them. */
@ApplicationScoped
class ReadRules implements ReadContent<RuleSubject> {
  @Inject
  RuleJson json;

  /** The content as it is to be stored; {@code layers} are what holds now, for what a calendar leaves to the group. */
  @Override
  public String read(String owner, RuleSubject subject, JsonNode content, RuleLayers layers) {
    try {
      return json.write(switch (subject) {
        case CALENDAR -> calendar(owner, json.given(content, CalendarRules.class), layers);
        case SERVICE_LEVELS -> levels(json.given(content, LevelRules.class));
        case LADDER -> ladder(json.given(content, LadderRules.class));
        case SKILLS -> demands(owner, json.given(content, DemandRules.class));
        case ASSIGNMENT -> assignment(owner, json.given(content, AssignmentRules.class));
      });
    } catch (RuleRejected rejected) {
      throw RuleProblems.invalid(rejected.getMessage());
    } catch (CalendarRejected rejected) {
      throw RuleProblems.invalid(rejected.getMessage());
    }
  }

  /** Statutory days come in by review only, and to the group only. */
  private CalendarRules calendar(String owner, CalendarRules given, RuleLayers layers) {
    var group = layers.group().isEmpty() ? given : json.read(layers.group(), CalendarRules.class);
    if (RuleBook.GROUP.equals(owner)) {
      RuleRejected.unless(given.zone() != null && given.week() != null,
          "the template has a zone and a week, for units that set none");
      var kept = new CalendarRules(given.zone(), given.week(), given.observesHolidays(), group.holidays(),
          given.days());
      kept.calendar();
      return kept;
    }
    var own = new CalendarRules(given.zone(), given.week(), given.observesHolidays(), null, given.days());
    own.over(group).calendar();
    return own;
  }

  private static LevelRules levels(LevelRules given) {
    given.check();
    return given;
  }

  private static LadderRules ladder(LadderRules given) {
    given.check();
    return given;
  }

  private static AssignmentRules assignment(String owner, AssignmentRules given) {
    given.check();
    if (RuleBook.GROUP.equals(owner)) {
      given.checkWhole();
    }
    return given;
  }

  private static DemandRules demands(String owner, DemandRules given) {
    given.check();
    if (RuleBook.GROUP.equals(owner)) {
      given.checkWhole();
    }
    return given;
  }
}
