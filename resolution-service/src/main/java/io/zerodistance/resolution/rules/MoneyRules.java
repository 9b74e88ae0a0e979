package io.zerodistance.resolution.rules;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import io.zerodistance.resolution.advice.GoodwillRules;
import io.zerodistance.resolution.approval.PatienceRule;
import io.zerodistance.resolution.authority.RecordRule;
import io.zerodistance.resolution.authority.RedressRule;
import io.zerodistance.resolution.authority.TierRules;
import io.zerodistance.resolution.closing.ClosingRule;
import io.zerodistance.resolution.floor.LegalFloors;
import io.zerodistance.resolution.floor.PlaceRule;
import io.zerodistance.resolution.remedy.OfferRule;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.rulebook.LayeredRules;
import io.zerodistance.rulebook.Raised;
import io.zerodistance.rulebook.RuleContent;
import io.zerodistance.rulebook.RuleJson;

/** The rules of money and endings, their shapes, and which changes let somebody grant more. */
@ApplicationScoped
class MoneyRules implements LayeredRules<RuleSubject> {

  @Inject
  RuleJson json;

  @Override
  public List<RuleSubject> subjects() {
    return List.of(RuleSubject.values());
  }

  @Override
  public Class<? extends RuleContent> shape(RuleSubject subject) {
    return switch (subject) {
      case TIERS -> TierRules.class;
      case COUNTING -> RedressRule.class;
      case RECORD -> RecordRule.class;
      case PATIENCE -> PatienceRule.class;
      case CLOSING -> ClosingRule.class;
      case OFFERS -> OfferRule.class;
      case GOODWILL -> GoodwillRules.class;
      case FLOORS -> LegalFloors.class;
      case PLACE -> PlaceRule.class;
    };
  }

  @Override
  public List<Raised> raises(RuleSubject subject, JsonNode before, JsonNode after) {
    return switch (subject) {
      case TIERS -> RaisesLimitsPolicy.tiers(json.shaped(before, TierRules.class), json.shaped(after, TierRules.class));
      case COUNTING -> RaisesLimitsPolicy.counting(json.shaped(before, RedressRule.class),
          json.shaped(after, RedressRule.class));
      case RECORD -> RaisesLimitsPolicy.record(json.shaped(before, RecordRule.class),
          json.shaped(after, RecordRule.class));
      case PATIENCE, CLOSING, OFFERS, GOODWILL, FLOORS, PLACE -> List.of();
    };
  }
}
