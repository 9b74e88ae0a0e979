package io.zerodistance.resolution.remedy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseState;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.resolution.storage.Row;
import io.zerodistance.rulebook.RulesNow;

/** Until when offers hold, and when they are looked at next; fixed when an offer is made. */
@ApplicationScoped
class OfferTimes {

  /** How long after its end an offer still takes an answer that was given in time and reaches us late. */
  static final Duration GRACE = Duration.ofHours(1);
  /** How long a colleague has to ask the customer about a yes that only the granter was told, counted from the first. */
  static final Duration TIME_TO_ASK = Duration.ofDays(14);
  // What pays the legal floor is brought to mind and does not end.
  private static final String BEGIN = """
      update remedy set look_at = ?3, ends_at = case when exists (select 1 from floor_redress
          where business_unit = ?1 and remedy = ?2) then null else cast(?4 as timestamptz) end
      where business_unit = ?1 and id = ?2""";
  // ?1 now, ?2 the grace earlier: between the end and the end of the grace nothing is said, for a yes may be on its way.
  // ?3: a yes that does not count yet waits for a colleague, not for the customer, for a while.
  private static final String NEXT = """
      select r.business_unit, r.number, r.id, r.type, r.look_at, r.ends_at, told.first is not null from remedy r
        cross join lateral (select min(t.told_at) as first from told_answer t
          join case_file f on f.business_unit = t.business_unit and f.number = t.number
          where t.business_unit = r.business_unit and t.number = r.number and t.remedy = r.id and t.yes and not t.counted
            and f.state not in ('WITHDRAWN', 'MERGED')) told
      where r.state = 'GRANTED' and r.look_at is not null and r.look_at <= ?1
        and (r.ends_at is null or r.ends_at > ?1 or r.ends_at <= ?2) and (told.first is null or told.first <= ?3)""";
  private static final String DUE = NEXT + " order by r.look_at, r.id limit ?4";
  private static final String FIND = NEXT + " and r.business_unit = ?4 and r.id = ?5";
  private static final String REMINDED =
      "update remedy set look_at = cast(?3 as timestamptz) where business_unit = ?1 and id = ?2";
  private static final String LAPSED = """
      update remedy set look_at = null, lapsed_at = ?3 where business_unit = ?1 and id = ?2""";
  private static final String LEFT =
      "update remedy set look_at = null, ends_at = null where business_unit = ?1 and id = ?2";

  @Inject
  Sql sql;
  @Inject
  RulesNow rules;
  @Inject
  Authorities authorities;

  /** An offer to be looked at; {@code endsAt} null when it does not end; {@code toldYes}: only whoever granted it was told a yes. */
  record Due(String businessUnit, String number, String remedy, RemedyType type, Instant lookAt, Instant endsAt,
      boolean toldYes) {

    boolean hasEnded(Instant now) {
      return endsAt != null && !endsAt.isAfter(now);
    }

    /** A replacement or repair is not waited for once the case is over: whoever has it does not answer the offer as well. */
    boolean isDoneWith(CaseFile file) {
      return type == RemedyType.CORRECTION && file.state() == CaseState.CLOSED;
    }
  }

  /** What the customer can take up has an end; what is said and done has none. */
  Uni<Void> begin(CaseFile file, Remedy remedy, Instant offered) {
    return switch (remedy.type()) {
      case APOLOGY, EXPLANATION -> Uni.createFrom().voidItem();
      case REDRESS, CORRECTION -> rules.of(file.businessUnit(), RuleSubject.OFFERS, OfferRule.class)
          .chain(rule -> authorities.rule(file.businessUnit()).chain(unit -> sql.execute(BEGIN, file.businessUnit(),
              remedy.id(), rule.remindAt(offered), rule.endsAt(offered, unit))))
          .replaceWithVoid();
    };
  }

  /** In any of the transaction's units, longest due first. */
  Uni<List<Due>> due(Instant now, int most) {
    return sql.rows(DUE, now, now.minus(GRACE), now.minus(TIME_TO_ASK), most).map(Row.each(OfferTimes::read));
  }

  /** Empty when it was answered or looked at meanwhile. */
  Uni<Optional<Due>> stillDue(Due found, Instant now) {
    return sql.rows(FIND, now, now.minus(GRACE), now.minus(TIME_TO_ASK), found.businessUnit(), found.remedy())
        .map(Row.first(OfferTimes::read));
  }

  /** Looked at again when it ends, if it does. */
  Uni<Void> reminded(Due offer) {
    return sql.execute(REMINDED, offer.businessUnit(), offer.remedy(), offer.endsAt()).replaceWithVoid();
  }

  Uni<Void> lapsed(CaseFile file, String remedy, Instant at) {
    return sql.execute(LAPSED, file.businessUnit(), remedy, at).replaceWithVoid();
  }

  /** Neither brought to mind nor ended from now on. */
  Uni<Void> left(Due offer) {
    return sql.execute(LEFT, offer.businessUnit(), offer.remedy()).replaceWithVoid();
  }

  private static Due read(Row row) {
    return new Due(row.text(0), row.text(1), row.text(2), RemedyType.valueOf(row.text(3)), row.instant(4),
        row.instant(5), row.flag(6));
  }
}
