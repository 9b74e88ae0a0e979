package io.zerodistance.resolution.remedy;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.shortletter.ShortLetters;
import io.zerodistance.resolution.told.Telling;
import io.zerodistance.resolution.told.ToldAnswer;
import io.zerodistance.resolution.told.ToldAnswers;

/** Takes a customer's answer to an offer from the staff who was told it; the customer reads that it was noted, and can deny it. */
@ApplicationScoped
class TellAnswer {

  @Inject
  Remedies remedies;
  @Inject
  AnswerRemedy answerRemedy;
  @Inject
  ToldAnswers answers;
  @Inject
  ShortLetters letters;
  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 {@code offer-not-open}, {@code case-state-conflict} */
  Uni<ToldAnswer> tell(CaseFile file, String id, Telling telling, String by) {
    if (file.isMoot()) {
      file.requireNotOver();
    }
    return remedies.find(file, id).map(found -> found.orElseThrow(Problems::notFound)).chain(remedy -> {
      if (!remedy.awaitsAnswer()) {
        throw Problems.of(RemedyProblems.NOT_OPEN,
            "Read the case again: only what is offered and not answered yet has an answer.",
            Map.of("state", remedy.state().name()));
      }
      var told = telling.by(by, file, id, clock.instant(), ToldAcceptancePolicy.counts(remedy, telling.yes(), by));
      return answers.keep(file, told)
          .chain(() -> told.counted() ? count(file, remedy, told) : await(file, told))
          .replaceWith(told);
    });
  }

  private Uni<Void> count(CaseFile file, Remedy remedy, ToldAnswer told) {
    return answerRemedy.asTold(file, remedy, told).chain(() -> letters.write(file, "told-" + told.id(), "REPLY",
        told.yes() ? "TOLD_ACCEPTED" : "TOLD_DECLINED", null, told.at()));
  }

  private Uni<Void> await(CaseFile file, ToldAnswer told) {
    return cases.keep(file)
        .chain(() -> timeline.note(file, told.at(), "acceptance-told-alone", told.by(), told.remedy()));
  }
}
