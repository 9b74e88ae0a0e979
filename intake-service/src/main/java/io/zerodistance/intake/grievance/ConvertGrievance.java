package io.zerodistance.intake.grievance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Beside;
import io.zerodistance.intake.complaint.Filing;
import io.zerodistance.intake.complaint.FilingProblems;
import io.zerodistance.intake.complaint.Receipt;
import io.zerodistance.intake.complaint.RegisterComplaint;
import io.zerodistance.intake.counter.StaffFilings;
import io.zerodistance.intake.secret.Contact;

/**
 * Turns a grievance into a complaint when the customer agrees, or, where words of harm are in it, without a name; the grievance stays
 * as noted and points to the complaint.
 *
 * <p>The filing key is the grievance's own: however often it is converted, one complaint comes of it. Words of harm that were noted
 * count, whatever is written in their place now.
 */
@ApplicationScoped
class ConvertGrievance {

  private static final String FIND =
      "select text, item, site, converted_to, safety from grievance where business_unit = ?1 and number = ?2";
  private static final String MARK = """
      update grievance set converted_to = ?3, converted_by = ?4, converted_at = ?5
      where business_unit = ?1 and number = ?2 and converted_to is null""";

  /** {@code text}: the customer's words where the grievance has none or more is said now. */
  @RegisterForReflection
  record Conversion(Boolean consent, String text, Contact contact, String channel) {}

  @Inject
  Transactions transactions;
  @Inject
  RegisterComplaint complaints;
  @Inject
  StaffFilings filings;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Receipt> convert(Caller by, String unit, String number, Conversion asked) {
    if (asked == null) {
      throw consentMissing();
    }
    var scope = by.scopeOf(unit);
    return transactions.within(scope, () -> sql.rows(FIND, unit, number)).chain(rows -> {
      if (rows.isEmpty()) {
        throw Problems.notFound();
      }
      var row = rows.getFirst();
      if (!mayConvert(asked, (Boolean) row[4])) {
        throw consentMissing();
      }
      if (row[3] != null) {
        throw Problems.of(FilingProblems.CONVERTED, "Open the complaint " + row[3] + ".");
      }
      var text = asked.text() == null || asked.text().isBlank() ? (String) row[0] : asked.text();
      var filing = new Filing(unit, text, asked.channel() == null ? "COUNTER" : asked.channel(), "COMPLAINT",
          asked.contact(), null, (String) row[2], null, null, (String) row[1], null, null);
      return complaints.register(filing, "grievance|" + number, Beside.alsoSaid((String) row[0]))
          .call(receipt -> mark(scope, by, unit, number, receipt));
    });
  }

  /** Whoever may be harmed is looked after by name only where the customer agrees, and without a name otherwise. */
  private static boolean mayConvert(Conversion asked, boolean safety) {
    return Boolean.TRUE.equals(asked.consent()) || safety && asked.contact() == null;
  }

  private static HttpProblem consentMissing() {
    return Problems.of(FilingProblems.CONSENT_MISSING,
        "Ask the customer first; send 'consent': true when the customer agrees to be named and answered. Words of harm may be filed without consent where no 'contact' is sent.");
  }

  private Uni<Integer> mark(Scope scope, Caller by, String unit, String number, Receipt receipt) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.within(scope, () -> filings.keep(unit, receipt.number(), by.id(), at)
        .chain(() -> sql.execute(MARK, unit, number, receipt.number(), by.id(), at)));
  }
}
