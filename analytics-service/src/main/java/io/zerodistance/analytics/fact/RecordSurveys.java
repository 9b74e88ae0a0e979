package io.zerodistance.analytics.fact;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Who was asked, who was not, and what was answered; one row per invitation. */
@ApplicationScoped
class RecordSurveys implements EventHandler<RecordSurveys.Survey> {

  private static final String SENT = """
      insert into survey_fact (business_unit, invitation, number, handler, sent_at) values (?1, ?2, ?3, cast(?4 as text), ?5)
      on conflict (business_unit, invitation) do update set sent_at = excluded.sent_at""";
  private static final String WITHHELD = """
      insert into survey_fact (business_unit, invitation, number, because, withheld_at)
      values (?1, ?2, ?3, ?4, ?5)
      on conflict (business_unit, invitation) do update
      set because = excluded.because, withheld_at = excluded.withheld_at""";
  private static final String ANSWERED = """
      insert into survey_fact (business_unit, invitation, number, handler, answered_at, csat, ces, nps, resolved)
      values (?1, ?2, ?3, cast(?4 as text), ?5, cast(?6 as integer), cast(?7 as integer), cast(?8 as integer),
        cast(?9 as boolean))
      on conflict (business_unit, invitation) do update set handler = excluded.handler, answered_at = excluded.answered_at,
        csat = excluded.csat, ces = excluded.ces, nps = excluded.nps, resolved = excluded.resolved""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.feedback.survey-sent.v1",
        "zerodistance.feedback.survey-withheld.v1",
        "zerodistance.feedback.survey-answered.v1");
  }

  @Override
  public Class<Survey> payload() {
    return Survey.class;
  }

  @Override
  public Uni<Void> handle(Received<Survey> event) {
    var data = event.data();
    var unit = event.businessUnit();
    return (switch (event.type()) {
      case "zerodistance.feedback.survey-sent.v1" ->
          sql.execute(SENT, unit, data.invitation(), event.subject(), data.handler(), data.at());
      case "zerodistance.feedback.survey-withheld.v1" ->
          sql.execute(WITHHELD, unit, data.invitation(), event.subject(), data.because(), data.at());
      case "zerodistance.feedback.survey-answered.v1" ->
          sql.execute(ANSWERED, unit, data.invitation(), event.subject(), data.handler(), data.at(), data.csat(),
              data.ces(),
              data.nps(), data.resolved());
      default -> throw new IllegalArgumentException(event.type());
    }).replaceWithVoid();
  }

  @RegisterForReflection
  record Survey(Instant at, String invitation, String handler, String because, Integer csat, Integer ces, Integer nps,
      Boolean resolved) {}
}
