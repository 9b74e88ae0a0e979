package io.zerodistance.resolution.rules;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.util.HashSet;

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
import io.zerodistance.resolution.rulebook.MergedRules;
import io.zerodistance.resolution.rulebook.RuleContent;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.rulebook.ReadContent;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleLayers;
import io.zerodistance.rulebook.RuleProblems;
import io.zerodistance.rulebook.RuleRejected;

/** Takes rules as somebody sends them, or says what is wrong with them: a layer is right when both together are. */
@ApplicationScoped
class ReadRules implements ReadContent<RuleSubject> {

  @Inject
  RuleJson json;

  @Override
  public String read(String owner, RuleSubject subject, JsonNode content, RuleLayers layers) {
    try {
      boolean template = RuleBook.GROUP.equals(owner);
      unless(template || !subject.isOfTheGroupAlone(), "the law is the same for every unit: change the template");
      var shape = shape(subject);
      var kept = json.tree(json.write(json.given(content, shape)));
      requireOnce(subject, kept);
      var merged = template ? MergedRules.of(subject, kept, null)
          : MergedRules.of(subject, layers.group().map(group -> json.tree(group.content())).orElse(null), kept);
      json.shaped(merged.content(), shape).check();
      return kept.toString();
    } catch (RuleRejected rejected) {
      throw RuleProblems.invalid(rejected.getMessage());
    }
  }

  private static void requireOnce(RuleSubject subject, JsonNode content) {
    if (subject.list() == null) {
      return;
    }
    var rules = content.path(subject.list());
    unless(rules.isArray() && rules.size() <= 100, "send " + subject.list() + ", a list of at most 100");
    var seen = new HashSet<String>();
    for (var rule : rules) {
      unless(rule.isObject() && seen.add(subject.keyOf(rule)), subject.keyOf(rule) + " stands here twice");
    }
  }

  private static Class<? extends RuleContent> shape(RuleSubject subject) {
    return switch (subject) {
      case TIERS -> TierRules.class;
      case COUNTING -> RedressRule.class;
      case RECORD -> RecordRule.class;
      case PATIENCE -> PatienceRule.class;
      case CLOSING -> ClosingRule.class;
      case GOODWILL -> GoodwillRules.class;
      case FLOORS -> LegalFloors.class;
      case PLACE -> PlaceRule.class;
    };
  }
}
