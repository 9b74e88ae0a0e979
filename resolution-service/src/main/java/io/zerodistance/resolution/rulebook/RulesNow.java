package io.zerodistance.resolution.rulebook;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleLayers;
import io.zerodistance.rulebook.RuleVersion;

/**
 * The rules as the database has them at this moment; call inside the transaction that decides, and after its locks. Nothing is
 * remembered between two questions, so that a change counts at once.
 */
@ApplicationScoped
public class RulesNow {

  @Inject
  RuleBook book;
  @Inject
  RuleJson json;
  @Inject
  Clock clock;

  /** What one unit works by, subject by subject. */
  public final class Found {
    private final Map<RuleSubject, RuleLayers> layers;

    private Found(Map<RuleSubject, RuleLayers> layers) {
      this.layers = layers;
    }

    public <T> T as(RuleSubject subject, Class<T> shape) {
      return json.shaped(merged(subject, layers.get(subject)).content(), shape);
    }

    /** Which versions say so, the group's and the unit's; each with the day from which it holds. */
    public List<RuleVersion> saidBy(RuleSubject subject) {
      var found = layers.get(subject);
      return Stream.of(found.group(), found.unit()).flatMap(Optional::stream).toList();
    }
  }

  public Uni<Found> of(String businessUnit, RuleSubject... subjects) {
    return book.inForce(businessUnit, List.of(subjects), RuleDay.of(clock.instant())).map(Found::new);
  }

  public <T> Uni<T> of(String businessUnit, RuleSubject subject, Class<T> shape) {
    return of(businessUnit, subject).map(found -> found.as(subject, shape));
  }

  public MergedRules merged(RuleSubject subject, RuleLayers layers) {
    return MergedRules.of(subject, tree(layers.group()), tree(layers.unit()));
  }

  private JsonNode tree(Optional<RuleVersion> version) {
    return version.map(found -> json.tree(found.content())).orElse(null);
  }
}
