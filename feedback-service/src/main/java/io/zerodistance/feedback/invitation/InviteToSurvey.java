package io.zerodistance.feedback.invitation;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.feedback.survey.SurveyPolicies;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/**
 * Plans one invitation for each round in which a case was closed; who closed it is kept, because the owner may
 * change later.
 */
@ApplicationScoped
class InviteToSurvey implements EventHandler<InviteToSurvey.CaseClosed> {

  private static final String INVITE = """
      insert into invitation (business_unit, id, number, round, handler, customer, state, survey, survey_version,
        closed_at, due_at, expires_at)
      values (?1, ?2, ?3, ?4, cast(?5 as text),
        (select customer from surveyed_case where business_unit = ?1 and number = ?3), 'PENDING', ?6, ?7, ?8, ?9, ?10)
      on conflict (business_unit, number, round) do nothing""";

  @Inject
  Sql sql;
  @Inject
  SurveyPolicies policies;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.resolution.case-closed.v1");
  }

  @Override
  public Class<CaseClosed> payload() {
    return CaseClosed.class;
  }

  @Override
  public Uni<Void> handle(Received<CaseClosed> event) {
    var closed = event.data();
    return policies.inForce(event.businessUnit(), closed.at()).chain(policy -> {
      var due = policy.dueAfter(closed.at());
      return sql.execute(INVITE, event.businessUnit(), UuidCreator.getTimeOrderedEpoch(), event.subject(),
          closed.round(),
          closed.handler(), policy.survey(), policy.version(), closed.at(), due, policy.expiresAfter(due));
    }).replaceWithVoid();
  }

  @RegisterForReflection
  record CaseClosed(Instant at, String handler, int round) {}
}
