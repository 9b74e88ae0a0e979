package io.zerodistance.feedback.response;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Page;
import io.zerodistance.access.Sql;
import io.zerodistance.feedback.KeysetCursor;
import io.zerodistance.feedback.Row;
import io.zerodistance.feedback.survey.Answers;

/** The answers as given: written once, read newest first. */
@ApplicationScoped
class Responses {

  private static final int PAGE = 50;
  private static final String KEEP = """
      insert into survey_response (business_unit, invitation, number, round, handler, survey, survey_version,
        csat, ces, nps, resolved, comment, answered_at)
      values (?1, ?2, ?3, ?4, cast(?5 as text), ?6, ?7,
        ?8, cast(?9 as integer), cast(?10 as integer), cast(?11 as boolean), cast(?12 as text), ?13)""";
  private static final String NEWEST = """
      select invitation, number, round, handler, csat, ces, nps, resolved, comment, answered_at from survey_response
      where business_unit = ?1 and (answered_at, invitation) < (?2, ?3)
      order by answered_at desc, invitation desc limit ?4""";

  @Inject
  Sql sql;

  Uni<Void> keep(OpenSurvey survey, Answers answers, Instant now) {
    return sql
        .execute(KEEP, survey.businessUnit(), survey.invitation(), survey.number(), survey.round(), survey.handler(),
            survey.survey(), survey.version(), answers.csat(), answers.ces(), answers.nps(), answers.resolved(),
            answers.comment(), now)
        .replaceWithVoid();
  }

  Uni<Page<SurveyResponse>> newest(String businessUnit, KeysetCursor from) {
    return sql.rows(NEWEST, businessUnit, from.at(), from.key(), PAGE + 1)
        .map(rows -> rows.stream().map(Row::new).map(SurveyResponse::of).toList())
        .map(rows -> Page.of(rows, PAGE, each -> KeysetCursor.next(each.answeredAt(), each.invitation())));
  }
}
