package io.zerodistance.feedback.survey;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** Reads which survey rules a unit had in force at an instant. */
@ApplicationScoped
public class SurveyPolicies {

  private static final String IN_FORCE = """
      select p.survey, s.version, p.delay_minutes, p.expiry_days, p.cool_down_days, p.low_score
      from survey_policy p
      join survey s on s.business_unit = p.business_unit and s.code = p.survey and s.valid_from <= ?2
      where p.business_unit = ?1 and p.valid_from <= ?2
      order by p.valid_from desc, s.version desc limit 1""";

  @Inject
  Sql sql;

  /** @throws IllegalStateException when the unit has no survey rules at that instant */
  public Uni<SurveyPolicy> inForce(String businessUnit, Instant at) {
    return sql.rows(IN_FORCE, businessUnit, at).map(rows -> {
      if (rows.isEmpty()) {
        throw new IllegalStateException("no survey policy in force");
      }
      var row = rows.getFirst();
      return new SurveyPolicy((String) row[0], (Integer) row[1], Duration.ofMinutes((Integer) row[2]),
          Duration.ofDays((Integer) row[3]), Duration.ofDays((Integer) row[4]), (Integer) row[5]);
    });
  }
}
