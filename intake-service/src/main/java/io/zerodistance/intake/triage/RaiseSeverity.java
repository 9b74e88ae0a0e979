package io.zerodistance.intake.triage;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;

/**
 * Makes a complaint S1 because words of harm came later, and its demand undecided where it was called unreasonable; never lowers, a
 * person's triage may.
 */
@ApplicationScoped
public class RaiseSeverity {

  /** Stands where else the person stands who triaged. */
  public static final String BY = "safety-words";
  private static final String RAISE = """
      update complaint set severity = 'S1', triages = triages + 1,
        demand = case demand when 'UNREASONABLE' then 'UNDECIDED' else demand end
      where business_unit = ?1 and number = ?2 and severity <> 'S1'""";

  @Inject
  KeepChange change;
  @Inject
  EndAssessments assessments;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** In the open transaction; what is S1 already is left alone. */
  public Uni<Void> raise(Complaint complaint) {
    return assessments.forSafety(complaint, BY, clock.instant().truncatedTo(ChronoUnit.MICROS))
        .chain(() -> sql.execute(RAISE, complaint.businessUnit(), complaint.number()))
        .chain(raised -> raised == 0 ? Uni.createFrom().voidItem() : change.keep(complaint, BY, true));
  }
}
