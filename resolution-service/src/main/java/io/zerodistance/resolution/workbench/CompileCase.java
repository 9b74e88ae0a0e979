package io.zerodistance.resolution.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.casefile.StageHistory;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.closing.Resolutions;
import io.zerodistance.resolution.guidance.Moods;
import io.zerodistance.resolution.guidance.Prompts;
import io.zerodistance.resolution.ledger.Ledger;
import io.zerodistance.resolution.ledger.LedgerSummary;
import io.zerodistance.resolution.promise.Promises;
import io.zerodistance.resolution.remedy.Offers;
import io.zerodistance.resolution.remedy.Remedies;
import io.zerodistance.resolution.reply.Replies;
import io.zerodistance.resolution.told.ToldAnswers;

/** Brings together what the features know of one case; one after the other, for a transaction has one session. */
@ApplicationScoped
class CompileCase {

  @Inject
  Prompts prompts;
  @Inject
  Moods moods;
  @Inject
  StageHistory stages;
  @Inject
  Replies replies;
  @Inject
  Promises promises;
  @Inject
  Remedies remedies;
  @Inject
  Offers offers;
  @Inject
  ToldAnswers told;
  @Inject
  Resolutions resolutions;
  @Inject
  Ledger ledger;
  @Inject
  Timeline timeline;
  @Inject
  LateNews lateNews;

  Uni<CaseView> compile(CaseFile file) {
    return prompts.of(file)
        .chain(prompted -> moods.of(file).chain(mood -> stages.of(file)
            .chain(staged -> replies.of(file)
                .chain(replied -> promises.of(file)
                    .chain(promised -> remedies.of(file).chain(remedied -> offers.of(file)
                        .chain(offered -> told.of(file).chain(answered -> resolutions.of(file)
                            .chain(resolved -> ledger.of(file)
                                .chain(posted -> timeline.of(file).chain(entries -> lateNews.of(file)
                                    .map(news -> CaseView.of(file, new CaseView.Parts(prompted, mood, staged,
                                        replied, promised, remedied, offered, answered, resolved,
                                        LedgerSummary.of(posted), entries, news))))))))))))));
  }
}
