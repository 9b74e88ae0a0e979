package io.zerodistance.intake.tracking;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Shows the customer that a survey waits, until it is answered. */
@ApplicationScoped
class FeedbackNews implements EventHandler<FeedbackNews.Data> {

  private static final String SURVEY_SENT = "zerodistance.feedback.survey-sent.v1";
  private static final String SURVEY_ANSWERED = "zerodistance.feedback.survey-answered.v1";
  private static final String SURVEY = "update complaint set survey_open = ?3 where business_unit = ?1 and number = ?2";

  @Inject
  Timeline timeline;
  @Inject
  Sql sql;

  @RegisterForReflection
  record Data(String invitation) {}

  @Override
  public Set<String> types() {
    return Set.of(SURVEY_SENT, SURVEY_ANSWERED);
  }

  @Override
  public Class<Data> payload() {
    return Data.class;
  }

  @Override
  public Uni<Void> handle(Received<Data> event) {
    boolean sent = event.type().equals(SURVEY_SENT);
    return sql.execute(SURVEY, event.businessUnit(), event.subject(), sent)
        .chain(() -> sent ? timeline.enter(new Timeline.Of(event.businessUnit(), event.subject()), event.time(),
            Step.SURVEY_SENT, null) : Uni.createFrom().voidItem());
  }
}
