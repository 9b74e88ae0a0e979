package io.zerodistance.rulebook;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Page;

/** Who changed what and why, page by page; call inside a transaction. */
@ApplicationScoped
public class RuleHistory {
  private static final int PAGE = 20;

  @Inject
  RuleBook rules;
  @Inject
  RuleJson json;

  /** Newest first, each with how it differs from the one before; {@code before} null begins with the newest. */
  public <T> Uni<Page<T>> page(String owner, Subject subject, Integer before,
      BiFunction<RuleVersion, List<RuleDifference>, T> shown) {
    return rules.history(owner, subject, before == null ? Integer.MAX_VALUE : before, PAGE + 1)
        .map(versions -> new Page<>(
            IntStream.range(0, Math.min(PAGE, versions.size()))
                .mapToObj(index -> shown.apply(versions.get(index), differences(versions, index))).toList(),
            versions.size() > PAGE ? Integer.toString(versions.get(PAGE - 1).version()) : null));
  }

  private List<RuleDifference> differences(List<RuleVersion> newestFirst, int index) {
    var before = index + 1 < newestFirst.size() ? json.tree(newestFirst.get(index + 1).content()) : null;
    return RuleDifference.between(before, json.tree(newestFirst.get(index).content()));
  }
}
