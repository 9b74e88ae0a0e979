package io.zerodistance.resolution.remedy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.resolution.storage.Row;
import io.zerodistance.rulebook.RulesNow;

/** Until when offers hold, and when they are looked at next; fixed when an offer is made. */
@ApplicationScoped
class OfferTimes {

  // What pays the legal floor is brought to mind and does not end.
  private static final String BEGIN = """
      update remedy set look_at = ?3, ends_at = case when exists (select 1 from floor_redress
          where business_unit = ?1 and remedy = ?2) then null else cast(?4 as timestamptz) end
      where business_unit = ?1 and id = ?2""";
  private static final String NEXT = "select business_unit, number, id, look_at, ends_at from remedy ";
  private static final String DUE =
      NEXT + "where state = 'GRANTED' and look_at is not null and look_at <= ?1 order by look_at, id limit ?2";
  private static final String FIND =
      NEXT + "where business_unit = ?1 and id = ?2 and state = 'GRANTED' and look_at is not null and look_at <= ?3";
  private static final String REMINDED =
      "update remedy set look_at = cast(?3 as timestamptz) where business_unit = ?1 and id = ?2";
  private static final String LAPSED = """
      update remedy set look_at = null, lapsed_at = ?3 where business_unit = ?1 and id = ?2""";

  @Inject
  Sql sql;
  @Inject
  RulesNow rules;

  /** An offer to be looked at; {@code endsAt} null when it does not end. */
  record Due(String businessUnit, String number, String remedy, Instant lookAt, Instant endsAt) {

    boolean hasEnded(Instant now) {
      return endsAt != null && !endsAt.isAfter(now);
    }
  }

  /** What the customer can take up has an end; what is said and done has none. */
  Uni<Void> begin(CaseFile file, Remedy remedy, Instant offered) {
    return switch (remedy.type()) {
      case APOLOGY, EXPLANATION -> Uni.createFrom().voidItem();
      case REDRESS, CORRECTION -> rules.of(file.businessUnit(), RuleSubject.OFFERS, OfferRule.class)
          .chain(rule -> sql.execute(BEGIN, file.businessUnit(), remedy.id(), rule.remindAt(offered),
              rule.endsAt(offered)))
          .replaceWithVoid();
    };
  }

  /** In any of the transaction's units, longest due first. */
  Uni<List<Due>> due(Instant now, int most) {
    return sql.rows(DUE, now, most).map(Row.each(OfferTimes::read));
  }

  /** Empty when it was answered or looked at meanwhile. */
  Uni<Optional<Due>> stillDue(Due found, Instant now) {
    return sql.rows(FIND, found.businessUnit(), found.remedy(), now).map(Row.first(OfferTimes::read));
  }

  /** Looked at again when it ends, if it does. */
  Uni<Void> reminded(Due offer) {
    return sql.execute(REMINDED, offer.businessUnit(), offer.remedy(), offer.endsAt()).replaceWithVoid();
  }

  Uni<Void> lapsed(Due offer, Instant at) {
    return sql.execute(LAPSED, offer.businessUnit(), offer.remedy(), at).replaceWithVoid();
  }

  private static Due read(Row row) {
    return new Due(row.text(0), row.text(1), row.text(2), row.instant(3), row.instant(4));
  }
}
