package io.zerodistance.resolution.fairness;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.rulebook.RuleDay;

/** Whether customers of one class are advised and granted otherwise than the others. */
@Path("/api/resolution/fairness")
public class FairnessResource {

  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 731;

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  CountFairness countFairness;
  @Inject
  Clock clock;

  /** {@code from} and {@code to} such as 2026-10-01, both counted; the last 90 days where they are left out. */
  @GET
  @RolesAllowed({"quality", "bu-manager"})
  public Uni<FairnessReport> report(@QueryParam("bu") String unit, @QueryParam("from") String from,
      @QueryParam("to") String to) {
    var scope = current.get().scopeOf(Texts.required("bu", unit, 32));
    var last = to == null ? RuleDay.of(clock.instant()) : day("to", to);
    var first = from == null ? last.minusDays(USUAL_DAYS - 1L) : day("from", from);
    if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
      throw Texts.invalid("from", "Give from as a day up to two years before to.");
    }
    return transactions.within(scope, () -> countFairness.of(unit, first, last));
  }

  /** The same as a table that spreadsheets read. */
  @GET
  @Path("/export")
  @Produces({"text/csv", "application/problem+json"})
  @RolesAllowed({"quality", "bu-manager"})
  public Uni<RestResponse<String>> export(@QueryParam("bu") String unit, @QueryParam("from") String from,
      @QueryParam("to") String to) {
    return report(unit, from, to).map(report -> RestResponse.ResponseBuilder.ok(FairnessTable.of(report))
        .header("Content-Type", "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"fairness-" + report.businessUnit() + "-"
            + report.from() + "-" + report.to() + ".csv\"")
        .build());
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(Texts.required(field, text, 10));
    } catch (DateTimeException unreadable) {
      throw Texts.invalid(field, "Give " + field + " as a day, for example 2026-10-01.");
    }
  }
}
