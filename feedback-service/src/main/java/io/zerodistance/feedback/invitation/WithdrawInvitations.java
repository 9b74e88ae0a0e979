package io.zerodistance.feedback.invitation;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.feedback.Row;
import io.zerodistance.feedback.event.SurveyWithheld;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;
import io.zerodistance.messaging.outbox.Outbox;

/**
 * Takes back what is unanswered when a case goes on: asking "was it resolved?" would be absurd. The next close
 * asks again.
 */
@ApplicationScoped
class WithdrawInvitations implements EventHandler<WithdrawInvitations.CaseReopened> {

  private static final String VOID = """
      update invitation set state = 'VOIDED', because = 'REOPENED', token_hash = null, ended_at = ?3
      where business_unit = ?1 and number = ?2 and state = 'SENT'""";
  private static final String WITHHOLD = """
      update invitation set state = 'WITHHELD', because = 'REOPENED', ended_at = ?3
      where business_unit = ?1 and number = ?2 and state = 'PENDING' returning id, round""";

  @Inject
  Sql sql;
  @Inject
  Outbox outbox;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.resolution.case-reopened.v1");
  }

  @Override
  public Class<CaseReopened> payload() {
    return CaseReopened.class;
  }

  @Override
  public Uni<Void> handle(Received<CaseReopened> event) {
    var unit = event.businessUnit();
    var at = event.data().at();
    return sql.execute(VOID, unit, event.subject(), at)
        .chain(() -> sql.rows(WITHHOLD, unit, event.subject(), at))
        .chain(rows -> outbox.append(rows.stream().map(Row::new)
            .map(row -> new SurveyWithheld(event.subject(), unit, at, row.id(0), row.number(1),
                SurveyWithheld.Because.REOPENED))
            .toArray(SurveyWithheld[]::new)));
  }

  @RegisterForReflection
  record CaseReopened(Instant at) {}
}
