package io.zerodistance.feedback.response;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.feedback.Row;
import io.zerodistance.feedback.invitation.SurveyTokens.TokenHash;

/** Finds the open survey that a token leads to; looking never uses the token up. */
@ApplicationScoped
class OpenSurveys {

  private static final String FIND = """
      select id, number, round, handler, survey, survey_version, closed_at, expires_at from invitation
      where business_unit = ?1 and token_hash = ?2 and state = 'SENT' and used_at is null and expires_at > ?3""";
  private static final String CONSUME = """
      update invitation set used_at = ?3, ended_at = ?3, state = 'ANSWERED'
      where business_unit = ?1 and token_hash = ?2 and state = 'SENT' and used_at is null and expires_at > ?3""";

  @Inject
  Sql sql;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 410 for unknown, used, replaced and expired tokens alike */
  Uni<OpenSurvey> find(TokenHash token, Instant now) {
    return sql.rows(FIND, token.businessUnit(), token.hash(), now).map(rows -> {
      if (rows.isEmpty()) {
        throw LinkGone.problem();
      }
      var row = new Row(rows.getFirst());
      return new OpenSurvey(row.id(0), token.businessUnit(), row.text(1), row.number(2), row.text(3), row.text(4),
          row.number(5), row.instant(6), row.instant(7));
    });
  }

  /** Uses the token up: of any number of callers exactly one succeeds, the others get 410. */
  Uni<Void> consume(TokenHash token, Instant now) {
    return sql.execute(CONSUME, token.businessUnit(), token.hash(), now).invoke(used -> {
      if (used != 1) {
        throw LinkGone.problem();
      }
    }).replaceWithVoid();
  }
}
