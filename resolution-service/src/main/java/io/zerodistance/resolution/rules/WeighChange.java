package io.zerodistance.resolution.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.authority.RecordRule;
import io.zerodistance.resolution.authority.RedressRule;
import io.zerodistance.resolution.authority.TierRules;
import io.zerodistance.resolution.rulebook.MergedRules;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.resolution.rulebook.RulesNow;
import io.zerodistance.rulebook.DraftRules;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleLayers;
import io.zerodistance.rulebook.RuleVersion;

/**
 * Which limits a draft would raise, on the day from which it counts and on every later day on which either layer changes under
 * it: a unit that sets down today's limit raises it when the group is about to lower its own.
 */
@ApplicationScoped
class WeighChange {

  @Inject
  RuleBook book;
  @Inject
  RulesNow rules;
  @Inject
  RuleJson json;

  Uni<List<Raised>> raises(DraftRules<RuleSubject> draft) {
    var wanted = draft.wanted();
    return switch (wanted.subject()) {
      case PATIENCE, CLOSING, GOODWILL, FLOORS, PLACE -> Uni.createFrom().item(List.of());
      case TIERS, COUNTING, RECORD -> book.daysAfter(wanted.owner(), wanted.subject(), draft.from())
          .chain(days -> Multi.createFrom().items(Stream.concat(Stream.of(draft.from()), days.stream()))
              .onItem().transformToUniAndConcatenate(day -> on(day, draft))
              .collect().asList())
          .map(all -> all.stream().flatMap(List::stream).distinct().toList());
    };
  }

  private Uni<List<Raised>> on(LocalDate day, DraftRules<RuleSubject> draft) {
    var wanted = draft.wanted();
    return book.inForce(wanted.owner(), wanted.subject(), day).map(layers -> {
      if (isOvertaken(layers, draft)) {
        return List.of();
      }
      var before = rules.merged(wanted.subject(), layers).content();
      return before.isEmpty() ? List.<Raised>of() : between(wanted.subject(), before, after(layers, draft));
    });
  }

  /** A version of the same owner that begins to hold later than the draft holds in its place. */
  private static boolean isOvertaken(RuleLayers layers, DraftRules<RuleSubject> draft) {
    return own(layers, draft).stream().anyMatch(own -> own.validFrom().isAfter(draft.from()));
  }

  private static List<RuleVersion> own(RuleLayers layers, DraftRules<RuleSubject> draft) {
    return (isTemplate(draft) ? layers.group() : layers.unit()).stream().toList();
  }

  private static boolean isTemplate(DraftRules<RuleSubject> draft) {
    return RuleBook.GROUP.equals(draft.wanted().owner());
  }

  private JsonNode after(RuleLayers layers, DraftRules<RuleSubject> draft) {
    var content = json.tree(draft.content());
    var group = layers.group().map(version -> json.tree(version.content())).orElse(null);
    return (isTemplate(draft) ? MergedRules.of(draft.wanted().subject(), content, null)
        : MergedRules.of(draft.wanted().subject(), group, content)).content();
  }

  private List<Raised> between(RuleSubject subject, JsonNode before, JsonNode after) {
    return switch (subject) {
      case TIERS -> RaisesLimitsPolicy.tiers(json.shaped(before, TierRules.class), json.shaped(after, TierRules.class));
      case COUNTING -> RaisesLimitsPolicy.counting(json.shaped(before, RedressRule.class),
          json.shaped(after, RedressRule.class));
      case RECORD -> RaisesLimitsPolicy.record(json.shaped(before, RecordRule.class),
          json.shaped(after, RecordRule.class));
      case PATIENCE, CLOSING, GOODWILL, FLOORS, PLACE -> List.of();
    };
  }
}
