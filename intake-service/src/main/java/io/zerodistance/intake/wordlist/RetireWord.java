package io.zerodistance.intake.wordlist;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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

/** Takes a word out of its list; a word of harm only when another person agrees, and until then it is looked for. */
@ApplicationScoped
class RetireWord {

  @RegisterForReflection
  record Wish(WordList list, String meaning, String phrase, String reason) {}

  @RegisterForReflection
  record Decision(Boolean confirm, String because) {}

  @Inject
  Transactions transactions;
  @Inject
  WordRows rows;
  @Inject
  HearWords hearWords;
  @Inject
  Clock clock;

  /** PENDING for a word of harm; 404 for what does not stand in the owner's own list. */
  Uni<WordChange> ask(Caller by, Scope scope, String owner, Wish wish) {
    if (wish == null || wish.list() == null || wish.meaning() == null || wish.phrase() == null) {
      throw WordProblems.invalid("body", "Send list, meaning, phrase and reason.");
    }
    var reason = WordPolicy.reason(wish.reason());
    return transactions.within(scope, () -> standing(owner, wish.list(), wish.meaning(), wish.phrase())
        .chain(word -> {
          var state = word.isOfHarm() ? WordChange.State.PENDING : WordChange.State.DONE;
          var change = new WordChange(UuidCreator.getTimeOrderedEpoch().toString(), owner, word.list(),
              word.meaning(), word.phrase(), WordChange.Action.RETIRED, reason, by.id(), now(), state, null, null,
              null);
          return rows.note(change).invoke(noted -> {
            if (!noted) {
              throw Problems.of(WordProblems.WAITING, "Have what waits decided first, or let its author take it back.");
            }
          }).chain(() -> word.isOfHarm() ? Uni.createFrom().voidItem() : retire(change)).replaceWith(change);
        })).call(hearWords::now);
  }

  /** The author takes it back by not confirming it. */
  Uni<WordChange> decide(Caller by, Scope scope, String owner, String id, Decision decision) {
    if (decision == null || decision.confirm() == null) {
      throw WordProblems.invalid("confirm", "Send true or false.");
    }
    var because = decision.because() == null || decision.because().isBlank() ? null
        : WordPolicy.reason(decision.because());
    return transactions.within(scope, () -> rows.change(owner, id).map(found -> found.orElseThrow(Problems::notFound))
        .invoke(change -> requirePending(change, by, decision.confirm()))
        .chain(change -> rows.decide(change, state(change, by, decision.confirm()), by.id(), now(), because)
            .chain(() -> decision.confirm() ? retire(change) : Uni.createFrom().voidItem()))
        .chain(() -> rows.change(owner, id)).map(found -> found.orElseThrow(Problems::notFound)))
        .call(hearWords::now);
  }

  private static void requirePending(WordChange change, Caller by, boolean confirm) {
    if (change.state() != WordChange.State.PENDING) {
      throw Problems.of(WordProblems.DECIDED, "Load the list again; a decision is made once.");
    }
    if (confirm && change.askedBy().equals(by.id())) {
      throw Problems.of(WordProblems.SECOND_PERSON, "You asked for it: let another person who keeps the words decide.");
    }
  }

  private static WordChange.State state(WordChange change, Caller by, boolean confirm) {
    return confirm ? WordChange.State.DONE
        : change.askedBy().equals(by.id()) ? WordChange.State.WITHDRAWN : WordChange.State.REFUSED;
  }

  private Uni<Word> standing(String owner, WordList list, String meaning, String phrase) {
    return rows.find(owner, list, meaning, phrase)
        .map(found -> found.filter(word -> word.retiredAt() == null).orElseThrow(Problems::notFound));
  }

  private Uni<Void> retire(WordChange change) {
    return rows.retire(change.owner(), change.list(), change.meaning(), change.phrase(), now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
