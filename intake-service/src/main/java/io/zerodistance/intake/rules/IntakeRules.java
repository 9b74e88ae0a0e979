package io.zerodistance.intake.rules;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import io.zerodistance.intake.customer.ClassRules;
import io.zerodistance.intake.delivery.LetterRules;
import io.zerodistance.intake.demand.DemandTimes;
import io.zerodistance.intake.demand.ReasonRules;
import io.zerodistance.intake.demand.ReviewerTiers;
import io.zerodistance.intake.harm.HarmRules;
import io.zerodistance.intake.information.WaitingRule;
import io.zerodistance.intake.rulebook.RuleSubject;
import io.zerodistance.intake.taxonomy.RollupRules;
import io.zerodistance.intake.unit.ContactRules;
import io.zerodistance.rulebook.LayeredRules;
import io.zerodistance.rulebook.Raised;
import io.zerodistance.rulebook.RuleContent;
import io.zerodistance.rulebook.RuleJson;

/** The rules of intake, their shapes, and which changes would take something from the customer. */
@ApplicationScoped
class IntakeRules implements LayeredRules<RuleSubject> {

  @Inject
  RuleJson json;

  @Override
  public List<RuleSubject> subjects() {
    return List.of(RuleSubject.values());
  }

  @Override
  public Class<? extends RuleContent> shape(RuleSubject subject) {
    return switch (subject) {
      case INFORMATION -> WaitingRule.class;
      case DEMAND -> DemandTimes.class;
      case REVIEWERS -> ReviewerTiers.class;
      case REASONS -> ReasonRules.class;
      case CLASSES -> ClassRules.class;
      case LETTERS -> LetterRules.class;
      case CONTACT -> ContactRules.class;
      case HARM -> HarmRules.class;
      case ROLLUPS -> RollupRules.class;
    };
  }

  /** Assessments, customers and items name a reason, a class or a roll-up for ever. */
  @Override
  public boolean keepsEvery(RuleSubject subject) {
    return subject == RuleSubject.REASONS || subject == RuleSubject.CLASSES || subject == RuleSubject.ROLLUPS;
  }

  @Override
  public List<Raised> raises(RuleSubject subject, JsonNode before, JsonNode after) {
    return switch (subject) {
      case INFORMATION -> TakesFromCustomersPolicy.waiting(json.shaped(before, WaitingRule.class),
          json.shaped(after, WaitingRule.class));
      case DEMAND -> TakesFromCustomersPolicy.times(json.shaped(before, DemandTimes.class),
          json.shaped(after, DemandTimes.class));
      case REVIEWERS -> TakesFromCustomersPolicy.tiers(json.shaped(before, ReviewerTiers.class),
          json.shaped(after, ReviewerTiers.class));
      case REASONS -> TakesFromCustomersPolicy.reasons(json.shaped(before, ReasonRules.class),
          json.shaped(after, ReasonRules.class));
      case LETTERS -> TakesFromCustomersPolicy.letters(json.shaped(before, LetterRules.class),
          json.shaped(after, LetterRules.class));
      case CLASSES -> TakesFromCustomersPolicy.classes(json.shaped(before, ClassRules.class),
          json.shaped(after, ClassRules.class));
      case CONTACT -> TakesFromCustomersPolicy.contact(json.shaped(before, ContactRules.class),
          json.shaped(after, ContactRules.class));
      case HARM -> TakesFromCustomersPolicy.harm(json.shaped(before, HarmRules.class),
          json.shaped(after, HarmRules.class));
      case ROLLUPS -> List.of();
    };
  }
}
