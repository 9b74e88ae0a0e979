package io.zerodistance.intake.grievance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.FilingProblems;

/** Keeps how a person saw that words of harm in a grievance meant no harm; the mark stays, the place at the top does not. */
@ApplicationScoped
class ClearGrievance {

  static final ProblemType NOTHING_TO_CLEAR =
      new ProblemType("nothing-to-clear", 409, "Nothing waits to be cleared here");
  private static final int LONGEST = 500;
  private static final String KNOWN = "select 1 from grievance where business_unit = ?1 and number = ?2";
  private static final String CLEAR = """
      update grievance set cleared_by = ?3, cleared_at = ?4, cleared_because = ?5
      where business_unit = ?1 and number = ?2 and urgent = 1""";

  @RegisterForReflection
  record AllClear(String because) {}

  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Void> clear(Caller by, String unit, String number, AllClear allClear) {
    var because = allClear == null || allClear.because() == null ? "" : allClear.because().strip();
    if (because.isEmpty() || because.length() > LONGEST) {
      throw FilingProblems.field("because", "say in 1 to 500 characters how you know that nobody was harmed.");
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.within(by.scopeOf(unit), () -> sql.rows(KNOWN, unit, number).chain(known -> {
      if (known.isEmpty()) {
        throw Problems.notFound();
      }
      return sql.execute(CLEAR, unit, number, by.id(), at, because);
    })).invoke(cleared -> {
      if (cleared == 0) {
        throw Problems.of(NOTHING_TO_CLEAR,
            "Read the list again: it was cleared, or made a complaint, or says nothing of harm.");
      }
    }).replaceWithVoid();
  }
}
