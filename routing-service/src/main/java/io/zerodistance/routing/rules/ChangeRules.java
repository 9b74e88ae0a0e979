package io.zerodistance.routing.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.routing.clock.RuleDay;
import io.zerodistance.routing.rulebook.RuleBook;
import io.zerodistance.routing.rulebook.RuleJson;
import io.zerodistance.routing.rulebook.RuleSubject;
import io.zerodistance.routing.rulebook.RuleVersion;

/** Adds a version of somebody's rules; call inside a transaction in the owner's scope. */
@ApplicationScoped
class ChangeRules {
  @Inject
  RuleBook rules;
  @Inject
  ReadRules read;
  @Inject
  RuleJson json;
  @Inject
  Clock clock;

  /**
   * What is wanted.
   *
   * @param validFrom today or later; today where it is missing
   * @param seen version that the author started from, 0 for none; null does not mind
   */
  record Wanted(String owner, RuleSubject subject, JsonNode content, LocalDate validFrom, String source,
      String because, Integer seen, String by) {}

  /** The version as it is, or as it would be, and how it differs from the one before. */
  record Changed(int version, LocalDate validFrom, boolean stored, List<RuleDifference> differences) {}

  /** Without a difference nothing is stored. */
  Uni<Changed> change(Wanted wanted, boolean store) {
    var today = RuleDay.of(clock.instant());
    var from = Objects.requireNonNullElse(wanted.validFrom(), today);
    if (from.isBefore(today)) {
      throw RuleProblems.invalid("validFrom is today or later; what held before is not rewritten");
    }
    return rules.lockLatest(wanted.owner(), wanted.subject()).chain(latest -> {
      int before = latest.map(RuleVersion::version).orElse(0);
      if (wanted.seen() != null && wanted.seen() != before) {
        throw Problems.of(RuleProblems.CHANGED,
            "Read version " + before + ", put your change on top of it, then send it again.");
      }
      return rules.inForce(wanted.owner(), wanted.subject(), from)
          .map(layers -> read.read(wanted.owner(), wanted.subject(), wanted.content(), layers))
          .chain(content -> add(wanted, from, before, latest, content, store));
    });
  }

  private Uni<Changed> add(Wanted wanted, LocalDate from, int before, Optional<RuleVersion> latest, String content,
      boolean store) {
    var differences =
        RuleDifference.between(latest.map(v -> json.tree(v.content())).orElse(null), json.tree(content));
    boolean stores = store && !differences.isEmpty();
    var changed = new Changed(stores ? before + 1 : before, from, stores, differences);
    return !stores ? Uni.createFrom().item(changed)
        : rules.add(new RuleVersion(wanted.owner(), wanted.subject(), before + 1, from, content,
            Objects.requireNonNullElse(wanted.source(), "set on the page of rules"), wanted.because(), wanted.by(),
            clock.instant())).replaceWith(changed);
  }
}
