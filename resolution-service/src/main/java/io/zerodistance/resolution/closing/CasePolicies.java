package io.zerodistance.resolution.closing;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;

/** Which policy of routing set a case's time for resolution, and the right to go further that goes with it. */
@ApplicationScoped
class CasePolicies {

  private static final String KEEP = """
      insert into case_policy (business_unit, number, policy, set_at) values (?1, ?2, ?3, ?4)
      on conflict (business_unit, number) do update set policy = excluded.policy, set_at = excluded.set_at
      where case_policy.set_at <= excluded.set_at""";
  // A policy that names no regime, and a case without one, have the right of where the units are.
  private static final String RIGHT = """
      select code from further_right_policy
      where policy = '*'
        or policy = (select policy from case_policy where business_unit = ?1 and number = ?2)
      order by policy = '*' limit 1""";

  @Inject
  Sql sql;

  Uni<Void> keep(String businessUnit, String number, String policy, Instant at) {
    return sql.execute(KEEP, businessUnit, number, policy, at).replaceWithVoid();
  }

  /** The code of the right. */
  Uni<String> rightOf(CaseFile file) {
    return sql.rows(RIGHT, file.businessUnit(), file.number())
        .map(rows -> rows.isEmpty() ? null : (String) rows.getFirst()[0]);
  }
}
