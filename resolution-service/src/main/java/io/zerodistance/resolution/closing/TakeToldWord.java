package io.zerodistance.resolution.closing;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseState;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.shortletter.ShortLetters;
import io.zerodistance.resolution.told.Telling;
import io.zerodistance.resolution.told.ToldAnswer;
import io.zerodistance.resolution.told.ToldAnswers;

/**
 * Takes the answer to "is it resolved?" from the staff who was told it: a yes ends the case and counts apart from the customer's own, who
 * reads that it was noted and may still deny it; a no opens a new round.
 */
@ApplicationScoped
class TakeToldWord {

  @Inject
  CloseCase closeCase;
  @Inject
  ReopenCase reopenCase;
  @Inject
  ClosingRules rules;
  @Inject
  ToldAnswers answers;
  @Inject
  ShortLetters letters;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 {@code case-state-conflict} unless the customer was asked */
  Uni<ToldAnswer> take(CaseFile file, Telling telling, String by) {
    file.requireState(CaseState.RESOLVED,
        "Propose a resolution first: only where the customer was asked is there an answer to note.");
    var told = telling.by(by, file, null, clock.instant(), true);
    return answers.keep(file, told).chain(() -> told.yes() ? end(file, told) : again(file, told)).replaceWith(told);
  }

  private Uni<Void> end(CaseFile file, ToldAnswer told) {
    return closeCase.asTold(file, told.by())
        .chain(() -> rules.reopenUntil(file.businessUnit(), told.at()))
        .chain(until -> letters.write(file, "told-" + told.id(), "SETTLED", "TOLD_RESOLVED", until, told.at()));
  }

  private Uni<Void> again(CaseFile file, ToldAnswer told) {
    return timeline.note(file, told.at(), "not-resolved-as-told", told.by(), null)
        .chain(() -> reopenCase.asTold(file, told.by()));
  }
}
