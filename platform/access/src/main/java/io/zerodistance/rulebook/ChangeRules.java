package io.zerodistance.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

/** Adds a version of somebody's rules; call inside a transaction in the owner's scope. */
@ApplicationScoped
public class ChangeRules {
  @Inject
  RuleBook rules;
  @Inject
  RuleJson json;
  @Inject
  Clock clock;

  /** Without a difference nothing is stored. */
  public <S extends Subject> Uni<Changed> change(WantedRules<S> wanted, boolean store, ReadContent<S> reader) {
    return draft(wanted, reader).chain(draft -> store && !draft.differences().isEmpty() ? add(draft)
        : Uni.createFrom().item(draft.shown()));
  }

  /**
   * Takes the content and compares it.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 {@code rules-invalid}, 412 {@code rules-changed-meanwhile}
   */
  public <S extends Subject> Uni<DraftRules<S>> draft(WantedRules<S> wanted, ReadContent<S> reader) {
    var today = RuleDay.of(clock.instant());
    var from = Objects.requireNonNullElse(wanted.validFrom(), today);
    if (from.isBefore(today)) {
      throw RuleProblems.invalid("validFrom is today or later; what held before is not rewritten");
    }
    return rules.lockLatest(wanted.owner(), wanted.subject()).chain(latest -> {
      int before = latest.map(RuleVersion::version).orElse(0);
      if (wanted.seen() != null && wanted.seen() != before) {
        throw RuleProblems.changed(before);
      }
      return rules.inForce(wanted.owner(), wanted.subject(), from).map(layers -> draft(wanted, from, before, latest,
          reader.read(wanted.owner(), wanted.subject(), wanted.content(), layers), layers));
    });
  }

  /** Stores what was drafted in the same transaction. */
  public <S extends Subject> Uni<Changed> add(DraftRules<S> draft) {
    var wanted = draft.wanted();
    int version = draft.before() + 1;
    return rules.add(new RuleVersion(wanted.owner(), wanted.subject(), version, draft.from(), draft.content(),
        Objects.requireNonNullElse(wanted.source(), "set on the page of rules"), wanted.because(), wanted.by(),
        clock.instant())).replaceWith(new Changed(version, draft.from(), true, draft.differences()));
  }

  private <S extends Subject> DraftRules<S> draft(WantedRules<S> wanted, LocalDate from, int before,
      Optional<RuleVersion> latest, String content, RuleLayers layers) {
    return new DraftRules<>(wanted, from, before, content, layers,
        RuleDifference.between(latest.map(v -> json.tree(v.content())).orElse(null), json.tree(content)));
  }
}
