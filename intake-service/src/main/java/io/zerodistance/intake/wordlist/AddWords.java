package io.zerodistance.intake.wordlist;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.suggestion.WordList;
import io.zerodistance.intake.taxonomy.KeepKeywords;
import io.zerodistance.intake.taxonomy.Taxonomies;

/** Adds words to a list, or takes retired ones up again; what stands there already stays as it is. */
@ApplicationScoped
class AddWords implements KeepKeywords {

  /** @param weight of keywords, 3 where it is left out */
  @RegisterForReflection
  record Wish(WordList list, String meaning, List<String> phrases, Integer weight, String reason) {}

  /** {@code known}: they stood there already, of the unit or of the group. */
  record Added(List<String> added, List<String> known) {}

  @Inject
  Transactions transactions;
  @Inject
  Taxonomies taxonomies;
  @Inject
  WordRows rows;
  @Inject
  HearWords hearWords;
  @Inject
  Clock clock;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming the field; see {@link WordPolicy} */
  Uni<Added> add(Caller by, Scope scope, String owner, Wish wish) {
    if (wish == null) {
      throw WordProblems.invalid("body", "Send list, meaning, phrases and reason.");
    }
    WordPolicy.requireMeaning(owner, wish.list(), wish.meaning(), taxonomies.of(owner).activeCodes());
    var phrases = WordPolicy.phrases(wish.list(), wish.phrases());
    var weight = WordPolicy.weight(wish.list(), wish.weight());
    var reason = WordPolicy.reason(wish.reason());
    return transactions.within(scope, () -> add(by, owner, wish.list(), wish.meaning(), phrases, weight, reason))
        .call(hearWords::now);
  }

  private Uni<Added> add(Caller by, String owner, WordList list, String meaning, List<String> phrases, Integer weight,
      String reason) {
    var outcome = new Added(new ArrayList<>(), new ArrayList<>());
    var chain = Uni.createFrom().voidItem();
    for (var phrase : phrases) {
      chain = chain.chain(() -> rows.known(owner, list, phrase)).chain(known -> {
        if (known.stream().anyMatch(word -> word.meaning().equals(meaning))) {
          outcome.known().add(phrase);
          return Uni.createFrom().voidItem();
        }
        requireOneMeaning(list, meaning, phrase, known);
        outcome.added().add(phrase);
        return rows.keep(new Word(owner, list, meaning, phrase, weight, null))
            .chain(() -> rows.note(new WordChange(UuidCreator.getTimeOrderedEpoch().toString(), owner, list, meaning,
                phrase, WordChange.Action.ADDED, reason, by.id(), clock.instant().truncatedTo(ChronoUnit.MICROS),
                WordChange.State.DONE, null, null, null)))
            .replaceWithVoid();
      });
    }
    return chain.replaceWith(outcome);
  }

  /** A word can hint at many items and facts; of severities, motives and emotions it means one, but harm wins anyway. */
  private static void requireOneMeaning(WordList list, String meaning, String phrase, List<Word> known) {
    boolean one = list == WordList.SEVERITY || list == WordList.MOTIVE || list == WordList.EMOTION;
    if (one && !known.isEmpty() && !Word.isOfHarm(list, meaning)) {
      throw Problems.of(WordProblems.INVALID,
          "It stands under " + known.getFirst().meaning() + " already: retire it there first.",
          Map.of("field", "phrases", "phrase", phrase, "meaning", known.getFirst().meaning()));
    }
  }

  @Override
  public void require(List<String> phrases) {
    if (!phrases.isEmpty()) {
      WordPolicy.phrases(WordList.KEYWORD, phrases);
    }
  }

  @Override
  public Uni<Void> keep(Caller by, String businessUnit, String item, List<String> phrases, String reason) {
    return add(by, businessUnit, WordList.KEYWORD, item, WordPolicy.phrases(WordList.KEYWORD, phrases),
        WordPolicy.weight(WordList.KEYWORD, null), reason).replaceWithVoid();
  }

  @Override
  public Uni<Void> committed() {
    return hearWords.now();
  }
}
