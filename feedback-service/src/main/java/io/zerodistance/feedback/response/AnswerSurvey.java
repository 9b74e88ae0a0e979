package io.zerodistance.feedback.response;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.feedback.FeedbackProblems;
import io.zerodistance.feedback.event.SurveyAnswered;
import io.zerodistance.feedback.invitation.SurveyTokens;
import io.zerodistance.feedback.recovery.RequestRecovery;
import io.zerodistance.feedback.survey.Answers;
import io.zerodistance.feedback.survey.Questionnaires;
import io.zerodistance.messaging.outbox.Outbox;

/** Keeps a customer's answers once; link, answers, recovery and events change together or not at all. */
@ApplicationScoped
class AnswerSurvey {

  @Inject
  SurveyTokens tokens;
  @Inject
  Transactions transactions;
  @Inject
  OpenSurveys surveys;
  @Inject
  Questionnaires questionnaires;
  @Inject
  Responses responses;
  @Inject
  RequestRecovery recovery;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** @return whether the answers reopen the case */
  Uni<Kept> answer(String text, Answers answers) {
    var token = tokens.read(text).orElseThrow(LinkGone::problem);
    var now = clock.instant();
    return transactions.within(Scope.of(token.businessUnit()), () -> surveys.find(token, now)
        .call(survey -> check(survey, answers))
        .call(() -> surveys.consume(token, now))
        .call(survey -> responses.keep(survey, answers, now))
        .call(survey -> outbox.append(answered(survey, answers, now)))
        .chain(survey -> recovery.request(survey.businessUnit(), survey.number(), survey.round(), survey.invitation(),
            survey.handler(), answers, now)
            .map(because -> new Kept(survey.invitation().toString(), because.isPresent()))));
  }

  private Uni<Void> check(OpenSurvey survey, Answers answers) {
    return questionnaires.read(survey.businessUnit(), survey.survey(), survey.version()).invoke(questionnaire -> {
      var objections = questionnaire.objectionsTo(answers);
      if (!objections.isEmpty()) {
        throw Problems.of(FeedbackProblems.ANSWERS_OUT_OF_RANGE,
            "Correct these and send again, the link still works: " + String.join("; ", objections) + ".",
            Map.of("objections", objections));
      }
    }).replaceWithVoid();
  }

  private static SurveyAnswered answered(OpenSurvey survey, Answers answers, Instant now) {
    return new SurveyAnswered(survey.number(), survey.businessUnit(), now, survey.invitation(), survey.round(),
        answers.csat(), answers.ces(), answers.nps(), answers.resolved(), survey.handler());
  }

  /** {@code reopens}: a person looks at the case again because of these answers. */
  record Kept(String id, boolean reopens) {}
}
