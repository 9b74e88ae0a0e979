package io.zerodistance.resolution.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.resolution.rulebook.RulesNow;
import io.zerodistance.resolution.rules.RulesInForce.Part;
import io.zerodistance.resolution.rules.RulesInForce.Said;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleVersion;

/** Puts together what holds on a day; call inside a transaction. */
@ApplicationScoped
class ShowRules {

  @Inject
  RuleBook book;
  @Inject
  RulesNow rules;
  @Inject
  Proposals proposals;

  Uni<RulesInForce> on(String owner, LocalDate day) {
    return book.inForce(owner, List.of(RuleSubject.values()), day)
        .chain(all -> proposals.confirmers(owner).map(confirmers -> new RulesInForce(owner, day,
            all.entrySet().stream().map(entry -> new Part(entry.getKey(), said(entry.getValue().group(), confirmers),
                said(entry.getValue().unit(), confirmers), rules.merged(entry.getKey(), entry.getValue()).lines()))
                .toList())));
  }

  private static Said said(Optional<RuleVersion> version, Map<String, String> confirmers) {
    return version.map(v -> new Said(v.version(), v.validFrom(), v.source(), v.because(), v.changedBy(), v.changedAt(),
        confirmers.get(Proposals.version(v.owner(), v.subject().name(), v.version())))).orElse(null);
  }
}
