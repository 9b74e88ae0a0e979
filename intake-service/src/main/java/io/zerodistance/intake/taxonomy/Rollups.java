package io.zerodistance.intake.taxonomy;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.rulebook.RuleSubject;
import io.zerodistance.rulebook.MergedRules.Line;
import io.zerodistance.rulebook.Origin;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RulesNow;

/** The categories of the group as they hold today; inside the open transaction. */
@ApplicationScoped
class Rollups {

  @Inject
  RulesNow rules;

  /** With those that are switched off: items may still name them. */
  Uni<List<Rollup>> all() {
    return rules.of(RuleBook.GROUP, RuleSubject.ROLLUPS)
        .map(found -> found.merged(RuleSubject.ROLLUPS).lines().stream().map(Rollups::rollup).toList());
  }

  private static Rollup rollup(Line line) {
    return new Rollup(line.key(), line.rule().path("nameZh").asText(), line.rule().path("nameEn").asText(),
        line.origin() == Origin.OFF);
  }
}
