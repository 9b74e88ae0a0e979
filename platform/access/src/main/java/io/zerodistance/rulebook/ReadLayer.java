package io.zerodistance.rulebook;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.util.HashSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes a layer as somebody sends it, or says what is wrong with it: a layer is right when both together are. */
@ApplicationScoped
class ReadLayer {

  @Inject
  RuleJson json;

  <S extends LayeredSubject> String read(LayeredRules<S> rules, String owner, S subject, JsonNode content,
      RuleLayers layers) {
    try {
      boolean template = RuleBook.GROUP.equals(owner);
      unless(template || !subject.isOfTheGroupAlone(), "this is the same for every unit: change the template");
      var shape = rules.shape(subject);
      var kept = json.tree(json.write(json.given(content, shape)));
      requireOnce(subject, kept);
      var merged = template ? MergedRules.of(subject, kept, null)
          : MergedRules.of(subject, json.treeOf(layers.group()), kept);
      if (rules.keepsEvery(subject)) {
        requireKept(template ? MergedRules.of(subject, json.treeOf(layers.group()), null)
            : MergedRules.of(subject, json.treeOf(layers.group()), json.treeOf(layers.unit())), merged);
      }
      json.shaped(merged.content(), shape).check();
      return kept.toString();
    } catch (RuleRejected rejected) {
      throw RuleProblems.invalid(rejected.getMessage());
    }
  }

  private static void requireKept(MergedRules before, MergedRules after) {
    var still = after.lines().stream().map(MergedRules.Line::key).toList();
    before.lines().forEach(
        line -> unless(still.contains(line.key()),
            line.key() + " was in use: switch it off instead of taking it away"));
  }

  private static void requireOnce(LayeredSubject subject, JsonNode content) {
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
}
