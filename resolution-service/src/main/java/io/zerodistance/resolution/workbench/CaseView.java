package io.zerodistance.resolution.workbench;

import java.time.Instant;
import java.util.List;

import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.casefile.StageHistory;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.closing.Resolution;
import io.zerodistance.resolution.guidance.Prompts;
import io.zerodistance.resolution.ledger.LedgerSummary;
import io.zerodistance.resolution.promise.Promise;
import io.zerodistance.resolution.remedy.Offer;
import io.zerodistance.resolution.remedy.Remedy;
import io.zerodistance.resolution.reply.SentReply;
import io.zerodistance.resolution.told.ToldAnswer;

/** Everything about a case in one answer. */
public record CaseView(String number, String businessUnit, String state, int round, String stage,
    List<Prompts.Prompt> prompts, String emotion, List<StageHistory.StageTime> stages, String kind, String channel,
    String language,
    String taxonomyItem, String severity, String motive, String demand, String handler, Instant openedAt,
    Instant resolvedAt, Instant closedAt, List<SentReply> replies, List<Promise> promises, List<Remedy> remedies,
    List<Offer> offers, List<ToldAnswer> told, List<Resolution> resolutions, LedgerSummary ledger,
    List<Timeline.Entry> timeline, List<LateNews.News> lateNews, long version) {

  /** The lists that belong to the case file. */
  record Parts(List<Prompts.Prompt> prompts, String emotion, List<StageHistory.StageTime> stages,
      List<SentReply> replies,
      List<Promise> promises, List<Remedy> remedies, List<Offer> offers, List<ToldAnswer> told,
      List<Resolution> resolutions, LedgerSummary ledger, List<Timeline.Entry> timeline,
      List<LateNews.News> lateNews) {}

  static CaseView of(CaseFile file, Parts parts) {
    return new CaseView(file.number(), file.businessUnit(), file.state().name(), file.round(), file.stage().name(),
        parts.prompts(), parts.emotion(), parts.stages(), file.kind(), file.channel(), file.language(),
        file.taxonomyItem(),
        file.severity().name(), file.motive().name(), file.demand().name(), file.handler(), file.openedAt(),
        file.resolvedAt(), file.closedAt(), parts.replies(), parts.promises(), parts.remedies(),
        parts.offers(), parts.told(), parts.resolutions(), parts.ledger(), parts.timeline(), parts.lateNews(),
        file.version());
  }
}
