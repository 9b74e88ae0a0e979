package io.zerodistance.intake.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** How a customer sounded to the person who triaged last; inside the open transaction. */
@ApplicationScoped
class NotedEmotion {

  private static final String LAST = """
      select emotion from triage where business_unit = ?1 and number = ?2 and model_version is not null
      order by version desc limit 1""";

  @Inject
  Sql sql;

  /** @return null where nobody said */
  Uni<String> of(Complaint complaint) {
    return sql.rows(LAST, complaint.businessUnit(), complaint.number())
        .map(rows -> rows.isEmpty() ? null : (String) rows.getFirst()[0]);
  }
}
