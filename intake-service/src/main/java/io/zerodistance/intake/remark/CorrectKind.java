package io.zerodistance.intake.remark;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.complaint.FilingProblems;
import io.zerodistance.intake.complaint.Kind;
import io.zerodistance.intake.complaint.KindPolicy;
import io.zerodistance.intake.event.CaseKindChanged;
import io.zerodistance.intake.event.KindCorrected;
import io.zerodistance.intake.tracking.TellOfKind;
import io.zerodistance.intake.unit.Moment;
import io.zerodistance.messaging.outbox.Outbox;

/**
 * Makes a remark of what was filed as a complaint: thanks by text message, a suggestion by mail. Its clock stops and its case ends;
 * the customer is told, and may have it handled after all. Or tells a complaint from a question: it stays a case, under the limits of
 * the other kind, and may be said the other way round again.
 */
@ApplicationScoped
class CorrectKind {

  static final ProblemType NOT_CORRECTABLE =
      new ProblemType("kind-not-correctable", 409, "This stays a complaint");
  private static final int LONGEST = 500;
  private static final List<Kind> KINDS =
      List.of(Kind.SUGGESTION, Kind.COMPLIMENT, Kind.GRIEVANCE, Kind.INQUIRY, Kind.COMPLAINT);
  private static final String NOT_MERGED = """
      not exists (select 1 from complaint_link l where l.business_unit = c.business_unit
        and (l.number = c.number or l.other = c.number) and l.how = 'MERGED' and l.undone_at is null)""";
  /** Only before anything was offered, and never where somebody may be harmed, a regulator asks, or another complaint hangs on it. */
  private static final String NOTHING_AGAINST_IT = """
      severity <> 'S1' and status in ('RECEIVED', 'IN_PROGRESS') and channel <> 'REGULATOR'
        and not exists (select 1 from regulator_case r where r.business_unit = c.business_unit and r.number = c.number)
        and not exists (select 1 from tracking_remedy t where t.business_unit = c.business_unit and t.number = c.number)
        and\s""" + NOT_MERGED;
  private static final String TO_REMARK = """
      update complaint c set kind = ?3, status = 'RECEIVED'
      where business_unit = ?1 and number = ?2 and kind in ('COMPLAINT', 'INQUIRY') and\s""" + NOTHING_AGAINST_IT;
  /** A judgement of its demand is one of a complaint. */
  private static final String TO_INQUIRY = """
      update complaint c set kind = ?3
      where business_unit = ?1 and number = ?2 and kind = 'COMPLAINT' and not exists (select 1 from demand_assessment a
          where a.business_unit = c.business_unit and a.number = c.number
            and a.state in ('PROPOSED', 'CONFIRMED', 'APPEALED', 'UPHELD')) and\s""" + NOTHING_AGAINST_IT;
  private static final String TO_COMPLAINT = """
      update complaint c set kind = ?3
      where business_unit = ?1 and number = ?2 and kind = 'INQUIRY'
        and status in ('RECEIVED', 'IN_PROGRESS', 'REOPENED') and\s""" + NOT_MERGED;
  private static final String KEEP = """
      insert into kind_correction (business_unit, number, was, kind, because, corrected_by, corrected_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""";

  private static final String HISTORY = """
      select was, kind, because, corrected_by, corrected_at from kind_correction
      where business_unit = ?1 and number = ?2 order by corrected_at desc limit 50""";

  /** {@code kind}: SUGGESTION, COMPLIMENT, GRIEVANCE, INQUIRY or COMPLAINT; {@code because}: how this is known. */
  @RegisterForReflection
  record Correction(String kind, String because) {}

  record Corrected(String number, String kind) {}

  /** What it was taken for, what it is, who said so and why. */
  record Past(String was, String kind, String because, String by, Instant at) {}

  /** Newest first. */
  record History(List<Past> items) {}

  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  TellOfKind customer;
  @Inject
  Outbox outbox;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the field, 404, 409 for what stays a complaint */
  Uni<Corrected> correct(Caller by, String number, Correction correction) {
    var kind = KINDS.stream().filter(one -> correction != null && one.name().equals(correction.kind())).findFirst()
        .orElseThrow(() -> FilingProblems.field("kind", "use one of the allowed values.", KINDS));
    var because = correction.because() == null ? "" : correction.because().strip();
    if (because.isEmpty() || because.length() > LONGEST) {
      throw FilingProblems.field("because", "say in 1 to 500 characters how you know what it is.");
    }
    return transactions.within(by.scope(),
        () -> complaints.find(by.scope(), number).chain(complaint -> correct(by, complaint, kind, because)));
  }

  private Uni<Corrected> correct(Caller by, Complaint complaint, Kind kind, String because) {
    KindPolicy.requireCase(complaint);
    var unit = complaint.businessUnit();
    var number = complaint.number();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return sql.execute(statement(kind), unit, number, kind.name()).invoke(corrected -> {
      if (corrected == 0) {
        throw Problems.of(NOT_CORRECTABLE,
            "Handle it as what it is: words of harm, a regulator, an offer, a merged complaint or"
                + " a judgement of its demand stand against it, it is that already, or it has ended.");
      }
    }).chain(() -> sql.execute(KEEP, unit, number, complaint.kind(), kind.name(), because, by.id(), at))
        .chain(() -> kind.opensCase() ? customer.otherCase(complaint, kind, at) : customer.noCase(complaint, at))
        .chain(() -> outbox.append(kind.opensCase()
            ? new CaseKindChanged(number, unit, at, complaint.kind(), kind.name(), by.id())
            : new KindCorrected(number, unit, at, complaint.kind(), kind.name(), by.id())))
        .replaceWith(new Corrected(number, kind.name()));
  }

  private static String statement(Kind kind) {
    return switch (kind) {
      case COMPLAINT -> TO_COMPLAINT;
      case INQUIRY -> TO_INQUIRY;
      case SUGGESTION, COMPLIMENT, GRIEVANCE -> TO_REMARK;
    };
  }

  Uni<History> history(Caller by, String number) {
    return transactions.within(by.scope(), () -> complaints.find(by.scope(), number)
        .chain(complaint -> sql.rows(HISTORY, complaint.businessUnit(), complaint.number())))
        .map(rows -> new History(rows.stream().map(row -> new Past((String) row[0], (String) row[1], (String) row[2],
            (String) row[3], Moment.of(row[4]))).toList()));
  }
}
