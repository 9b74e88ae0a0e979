package io.zerodistance.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * What a draft would allow, on the day from which it counts and on every later day on which either layer changes under it: a
 * unit that sets down today's limit raises it when the group is about to lower its own.
 */
@ApplicationScoped
class WeighChange {

  @Inject
  RuleBook book;
  @Inject
  RulesNow rules;
  @Inject
  RuleJson json;

  <S extends LayeredSubject> Uni<List<Raised>> raises(LayeredRules<S> kept, DraftRules<S> draft) {
    var wanted = draft.wanted();
    return book.daysAfter(wanted.owner(), wanted.subject(), draft.from())
        .chain(days -> Multi.createFrom().items(Stream.concat(Stream.of(draft.from()), days.stream()))
            .onItem().transformToUniAndConcatenate(day -> on(day, kept, draft))
            .collect().asList())
        .map(all -> all.stream().flatMap(List::stream).distinct().toList());
  }

  private <S extends LayeredSubject> Uni<List<Raised>> on(LocalDate day, LayeredRules<S> kept,
      DraftRules<S> draft) {
    var wanted = draft.wanted();
    return book.inForce(wanted.owner(), wanted.subject(), day).map(layers -> {
      if (isOvertaken(layers, draft)) {
        return List.of();
      }
      var before = rules.merged(wanted.subject(), layers).content();
      return before.isEmpty() ? List.<Raised>of() : kept.raises(wanted.subject(), before, after(layers, draft));
    });
  }

  /** A version of the same owner that begins to hold later than the draft holds in its place. */
  private static boolean isOvertaken(RuleLayers layers, DraftRules<?> draft) {
    var own = isTemplate(draft) ? layers.group() : layers.unit();
    return own.filter(version -> version.validFrom().isAfter(draft.from())).isPresent();
  }

  private static boolean isTemplate(DraftRules<?> draft) {
    return RuleBook.GROUP.equals(draft.wanted().owner());
  }

  private JsonNode after(RuleLayers layers, DraftRules<? extends LayeredSubject> draft) {
    var content = json.tree(draft.content());
    var subject = draft.wanted().subject();
    return (isTemplate(draft) ? MergedRules.of(subject, content, null)
        : MergedRules.of(subject, json.treeOf(layers.group()), content)).content();
  }
}
