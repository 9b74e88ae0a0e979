package io.zerodistance.intake.triage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.complaint.KindPolicy;
import io.zerodistance.intake.customer.CustomerClass;
import io.zerodistance.intake.event.ComplaintTriaged;
import io.zerodistance.intake.suggestion.Fact;
import io.zerodistance.intake.suggestion.Severity;
import io.zerodistance.intake.suggestion.SuggestTriage;
import io.zerodistance.intake.taxonomy.Taxonomies;
import io.zerodistance.messaging.outbox.Outbox;

/** Records what a person decided beside what was suggested; every further triage is a correction, nothing is overwritten. */
@ApplicationScoped
class TriageComplaint {

  static final ProblemType CHANGED_MEANWHILE =
      new ProblemType("changed-meanwhile", 412, "Somebody triaged it meanwhile");

  /** A label that two people have given is neither lifted nor renewed by the triage of one; any other is what the triage says. */
  private static final String DECIDE = """
      with given as (select exists (select from demand_assessment where business_unit = ?1 and number = ?2
          and state in ('CONFIRMED', 'APPEALED', 'UPHELD')) as by_two)
      update complaint set item = ?3, severity = ?4, motive = ?5, triages = triages + 1,
        demand = case when given.by_two then demand else ?6 end
      from given
      where business_unit = ?1 and number = ?2 and (?7 < 0 or triages = ?7) returning triages, demand, given.by_two""";
  private static final String KEEP = """
      insert into triage (business_unit, number, version, item, severity, motive, demand, triaged_by, triaged_at,
        suggested_item, suggested_severity, suggested_motive, emotion, suggested_emotion, model_version,
        suggested_missing)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,
        case when ?16 then (select before.emotion from triage before where before.business_unit = ?1
            and before.number = ?2 and before.model_version is not null order by before.version desc limit 1)
          else cast(?13 as text) end, ?14, ?15, string_to_array(?17, ','))""";
  private static final String ASSESSMENTS = "/api/intake/complaints/%s/demand-assessments";
  private static final int ANY_VERSION = -1;

  /** What stands after the triage; {@code byTwo}: a second person confirmed that the demand is unreasonable. */
  private record Decided(int version, String demand, boolean byTwo) {

    /** One person's word holds redress back for as long as a reviewer has; reason and evidence are still to be given. */
    boolean needsAssessment() {
      return !byTwo && Demand.UNREASONABLE.name().equals(demand);
    }
  }

  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  Taxonomies taxonomies;
  @Inject
  SuggestTriage suggest;
  @Inject
  EndAssessments assessments;
  @Inject
  Sql sql;
  @Inject
  CustomerClass customerClass;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** @param expected the version that the person saw, or null; @throws HttpProblem 404, 412 or 422 */
  Uni<TriageView> triage(Caller by, String number, Decision decision, Integer expected) {
    return transactions.within(by.scope(), () -> complaints.find(by.scope(), number)
        .chain(complaint -> decide(by, complaint, decision, expected == null ? ANY_VERSION : expected)));
  }

  private Uni<TriageView> decide(Caller by, Complaint complaint, Decision decision, int expected) {
    KindPolicy.requireCase(complaint);
    var unit = complaint.businessUnit();
    var number = complaint.number();
    var accepted = DecisionPolicy.judge(decision, taxonomies.of(unit));
    var suggestion = suggest.briefly(unit, complaint.text(), KnownFacts.of(complaint));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var item = accepted.item();
    return labelEnds(accepted, complaint, by, now)
        .chain(() -> sql.rows(DECIDE, unit, number, item.code(), accepted.severity().name(), accepted.motive().name(),
            accepted.demand().name(), expected))
        .map(rows -> rows.stream().findFirst()
            .map(row -> new Decided((Integer) row[0], (String) row[1], (Boolean) row[2]))
            .orElseThrow(() -> Problems.of(CHANGED_MEANWHILE,
                "Read the complaint again, then triage with its new ETag.")))
        .call(decided -> sql.execute(KEEP, unit, number, decided.version(), item.code(), accepted.severity().name(),
            accepted.motive().name(), decided.demand(), by.id(), now, suggestion.taxonomyItem().value(),
            suggestion.severity().value().name(), suggestion.motive().value().name(),
            accepted.emotion() == null ? null : accepted.emotion().name(), suggestion.emotion().value().name(),
            suggest.modelVersion(unit), decision.emotion() == null,
            suggestion.missingFacts().value().stream().map(Fact::name).collect(Collectors.joining(","))))
        .call(decided -> customerClass.of(complaint).chain(given -> outbox
            .append(new ComplaintTriaged(number, unit, now, item.code(), item.dimension(), item.rollup(),
                accepted.severity().name(), accepted.motive().name(), decided.demand(), by.id(), decided.version() > 1,
                given, null))))
        .map(decided -> new TriageView(number, item.code(), item.dimension(), item.rollup(),
            accepted.severity().name(), accepted.motive().name(), decided.demand(),
            decided.needsAssessment() || !accepted.demand().name().equals(decided.demand())
                ? ASSESSMENTS.formatted(number) : null,
            by.id(), now,
            decided.version()));
  }

  /** Before the triage itself, which lifts no label that stands. */
  private Uni<Void> labelEnds(DecisionPolicy.Accepted accepted, Complaint complaint, Caller by, Instant at) {
    return accepted.severity() == Severity.S1 ? assessments.forSafety(complaint, by.id(), at)
        : Uni.createFrom().voidItem();
  }
}
