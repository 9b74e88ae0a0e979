package io.zerodistance.rulebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.rulebook.RulesInForce.Part;
import io.zerodistance.rulebook.RulesInForce.Said;

/** Puts together what holds on a day; call inside a transaction. */
@ApplicationScoped
class ShowRules {

  @Inject
  RuleBook book;
  @Inject
  RulesNow rules;
  @Inject
  Proposals proposals;

  <S extends LayeredSubject> Uni<RulesInForce> on(LayeredRules<S> kept, String owner, LocalDate day) {
    return book.inForce(owner, kept.subjects(), day)
        .chain(all -> proposals.confirmers(owner).map(confirmers -> new RulesInForce(owner, day,
            all.entrySet().stream()
                .map(entry -> new Part(entry.getKey().name(), said(entry.getValue().group(), confirmers),
                    said(entry.getValue().unit(), confirmers), rules.merged(entry.getKey(), entry.getValue()).lines()))
                .toList())));
  }

  private static Said said(Optional<RuleVersion> version, Map<String, String> confirmers) {
    return version.map(v -> new Said(v.version(), v.validFrom(), v.source(), v.because(), v.changedBy(), v.changedAt(),
        confirmers.get(Proposals.version(v.owner(), v.subject().name(), v.version())))).orElse(null);
  }
}
