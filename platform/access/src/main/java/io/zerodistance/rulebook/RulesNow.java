package io.zerodistance.rulebook;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

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
    private final Map<LayeredSubject, RuleLayers> layers;

    private Found(Map<LayeredSubject, RuleLayers> layers) {
      this.layers = layers;
    }

    public <T> T as(LayeredSubject subject, Class<T> shape) {
      return json.shaped(merged(subject).content(), shape);
    }

    /** Which versions say so, the group's and the unit's; each with the day from which it holds. */
    public List<RuleVersion> saidBy(LayeredSubject subject) {
      var found = layers.get(subject);
      return Stream.of(found.group(), found.unit()).flatMap(Optional::stream).toList();
    }

    /** With what is switched off. */
    public MergedRules merged(LayeredSubject subject) {
      return RulesNow.this.merged(subject, layers.get(subject));
    }
  }

  public Uni<Found> of(String businessUnit, LayeredSubject... subjects) {
    return book.inForce(businessUnit, List.of(subjects), RuleDay.of(clock.instant())).map(Found::new);
  }

  public <T> Uni<T> of(String businessUnit, LayeredSubject subject, Class<T> shape) {
    return of(businessUnit, subject).map(found -> found.as(subject, shape));
  }

  public MergedRules merged(LayeredSubject subject, RuleLayers layers) {
    return MergedRules.of(subject, json.treeOf(layers.group()), json.treeOf(layers.unit()));
  }
}
