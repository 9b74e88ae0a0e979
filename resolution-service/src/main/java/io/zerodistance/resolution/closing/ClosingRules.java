package io.zerodistance.resolution.closing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.reply.ReopeningTime;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.resolution.storage.Row;
import io.zerodistance.rulebook.RulesNow;

/** Times, texts and rights that go with the end of a case; all of them rows. */
@ApplicationScoped
class ClosingRules implements ReopeningTime {

  private static final String TEXT = "select text_zh, text_en from closing_text where code = ?1";
  private static final String RIGHTS = """
      select code, name_zh, name_en, text_zh, text_en, source from further_right
      where valid_from <= ?1 and (valid_to is null or valid_to > ?1) order by code limit 50""";

  @Inject
  Sql sql;
  @Inject
  RulesNow rules;
  @Inject
  Authorities authorities;
  @Inject
  Clock clock;

  Uni<ClosingRule> of(String businessUnit) {
    return rules.of(businessUnit, RuleSubject.CLOSING, ClosingRule.class);
  }

  @Override
  public Uni<Instant> reopenUntil(String businessUnit, Instant closed) {
    return of(businessUnit).chain(rule -> authorities.rule(businessUnit)
        .map(unit -> rule.reopenUntil(closed, unit)));
  }

  /** How a letter reads in the customer's language, with its gaps. */
  Uni<String> text(CaseFile file, String code) {
    return sql.rows(TEXT, code).map(Row.first(row -> row.text(Wording.isChinese(file) ? 0 : 1)))
        .map(Optional::orElseThrow);
  }

  /** Where a customer may go after our final response, as in force now. */
  Uni<List<FurtherRight>> rights() {
    Instant now = clock.instant();
    return sql.rows(RIGHTS, now).map(Row.each(row -> new FurtherRight(row.text(0), row.text(1), row.text(2),
        row.text(3), row.text(4), row.text(5))));
  }
}
