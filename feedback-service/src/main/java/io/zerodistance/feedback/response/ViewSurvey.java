package io.zerodistance.feedback.response;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.feedback.invitation.SurveyTokens;
import io.zerodistance.feedback.survey.Question;
import io.zerodistance.feedback.survey.Questionnaires;

/**
 * Shows the questions to whoever holds a working link, and of the case only what its customer needs to know it
 * again.
 */
@ApplicationScoped
class ViewSurvey {

  private static final int TAIL = 4;
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Inject
  SurveyTokens tokens;
  @Inject
  Transactions transactions;
  @Inject
  OpenSurveys surveys;
  @Inject
  Questionnaires questionnaires;
  @Inject
  Clock clock;

  Uni<SurveyView> view(String text) {
    var token = tokens.read(text).orElseThrow(LinkGone::problem);
    return transactions.within(Scope.of(token.businessUnit()), () -> surveys.find(token, clock.instant())
        .chain(survey -> questionnaires.read(survey.businessUnit(), survey.survey(), survey.version())
            .map(questionnaire -> new SurveyView(survey.businessUnit(), tail(survey.number()),
                LocalDate.ofInstant(survey.closedAt(), CHINA), survey.expiresAt(), questionnaire.questions()))));
  }

  private static String tail(String number) {
    return number.substring(number.length() - TAIL);
  }

  /** {@code numberTail} is the last four symbols of the case number, {@code closedOn} the day in China. */
  record SurveyView(String businessUnit, String numberTail, LocalDate closedOn, Instant expiresAt,
      List<Question> questions) {}
}
