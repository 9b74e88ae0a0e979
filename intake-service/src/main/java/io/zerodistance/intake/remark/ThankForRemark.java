package io.zerodistance.intake.remark;

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
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.complaint.FilingProblems;
import io.zerodistance.intake.complaint.Kind;
import io.zerodistance.intake.tracking.EndRemark;

/**
 * Ends a suggestion with thanks and the team it went to, a compliment at the colleague or site it praises, a customer's own
 * grievance with thanks.
 */
@ApplicationScoped
class ThankForRemark {

  static final ProblemType HANDLED_AS_CASE =
      new ProblemType("handled-as-a-case", 409, "This is handled as a case");
  static final ProblemType ENDED = new ProblemType("remark-ended", 409, "It was thanked for already");
  private static final int LONGEST_WORDS = 2_000;
  private static final int LONGEST_NAME = 100;
  private static final String KEEP = """
      insert into remark_outcome (business_unit, number, outcome, team, praised, site, words, thanked_by, thanked_at)
      values (?1, ?2, ?3, cast(?4 as text), cast(?5 as text), cast(?6 as text), ?7, ?8, ?9)""";

  /** {@code team} for a suggestion; {@code praised} (a staff id) or {@code site} for a compliment. */
  @RegisterForReflection
  record Thanks(String words, String team, String praised, String site) {}

  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  EndRemark remarks;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<RemarkOutcome> thank(Caller by, String number, Thanks thanks) {
    var words = required("words", thanks == null ? null : thanks.words(), LONGEST_WORDS);
    return transactions.within(by.scope(), () -> complaints.find(by.scope(), number)
        .chain(remark -> end(remark, outcome(by, remark, thanks, words))));
  }

  private Uni<RemarkOutcome> end(Complaint remark, RemarkOutcome outcome) {
    return remarks.end(remark, switch (outcome.outcome()) {
      case "FORWARDED" -> EndRemark.Reached.TEAM;
      case "PASSED_ON" -> EndRemark.Reached.COLLEAGUE;
      default -> EndRemark.Reached.US;
    }, outcome.at()).chain(moved -> {
      if (!moved) {
        throw Problems.of(ENDED, "Read it again; write to the customer from there.");
      }
      return sql.execute(KEEP, remark.businessUnit(), remark.number(), outcome.outcome(), outcome.team(),
          outcome.praised(), outcome.site(), outcome.words(), outcome.by(), outcome.at()).replaceWith(outcome);
    });
  }

  private RemarkOutcome outcome(Caller by, Complaint remark, Thanks thanks, String words) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return switch (Kind.valueOf(remark.kind())) {
      case SUGGESTION -> new RemarkOutcome("FORWARDED", required("team", thanks.team(), LONGEST_NAME), null, null,
          words, by.id(), at);
      case COMPLIMENT -> {
        var praised = optional("praised", thanks.praised());
        var site = optional("site", thanks.site());
        if (praised == null && site == null) {
          throw FilingProblems.field("praised", "name the colleague who is praised, or the 'site'.");
        }
        yield new RemarkOutcome("PASSED_ON", null, praised, site, words, by.id(), at);
      }
      case GRIEVANCE -> new RemarkOutcome("NOTED", null, null, null, words, by.id(), at);
      case COMPLAINT, INQUIRY -> throw Problems.of(HANDLED_AS_CASE, "Answer it in its case file.");
    };
  }

  private static String required(String field, String typed, int longest) {
    if (typed == null || typed.isBlank() || typed.strip().length() > longest) {
      throw FilingProblems.field(field, "write 1 to " + longest + " characters.");
    }
    return typed.strip();
  }

  private static String optional(String field, String typed) {
    return typed == null || typed.isBlank() ? null : required(field, typed, LONGEST_NAME);
  }
}
