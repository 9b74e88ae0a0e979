package io.zerodistance.intake.remark;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.complaint.FilingProblems;
import io.zerodistance.intake.complaint.Kind;
import io.zerodistance.intake.complaint.Receipt;

/** Suggestions, compliments and grievances of customers: thanked for, and with those whom they concern. */
@Path("/api/intake/remarks")
class RemarkResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Remarks remarks;
  @Inject
  ThankForRemark thanks;
  @Inject
  Complaints complaints;
  @Inject
  ConvertRemark conversions;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Suggestions, compliments and grievances of my business units, newest first")
  public Uni<Page<Remarks.Remark>> list(@QueryParam("bu") String unit, @QueryParam("kind") String kind,
      @QueryParam("waiting") @DefaultValue("false") boolean waiting, @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("30") int limit) {
    var asked = caller.get();
    var scope = unit == null || unit.isBlank() ? asked.scope() : asked.scopeOf(unit);
    var after = Cursor.decode(cursor);
    int size = Math.clamp(limit, 1, 100);
    return transactions.within(scope, () -> remarks.newest(scope, kind(kind), waiting, after, size + 1))
        .map(rows -> Page.of(rows, size, row -> new Cursor(row.receivedAt(), row.number())));
  }

  @POST
  @Path("/{number}/thanks")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Thank the customer and pass it on: team for a suggestion, colleague or site for a compliment")
  public Uni<RemarkOutcome> thank(@PathParam("number") String typed, ThankForRemark.Thanks words) {
    return thanks.thank(caller.get(), ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value(), words);
  }

  @POST
  @Path("/{number}/complaint")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Make a complaint of a remark, with the customer's consent")
  @APIResponse(responseCode = "201", description = "filed under a new number; the customer's page leads there",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  public Uni<RestResponse<Receipt>> convert(@PathParam("number") String typed, ConvertRemark.Wish wish) {
    var by = caller.get();
    var number = ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value();
    return transactions.within(by.scope(), () -> complaints.find(by.scope(), number)
        .chain(remark -> conversions.convert(remark, wish, by.id())))
        .map(receipt -> RestResponse.status(RestResponse.Status.CREATED, receipt));
  }

  private static String kind(String name) {
    if (name == null || name.isBlank()) {
      return "";
    }
    var remarks = List.of(Kind.SUGGESTION, Kind.COMPLIMENT, Kind.GRIEVANCE);
    return remarks.stream().map(Kind::name).filter(name::equals).findFirst()
        .orElseThrow(() -> FilingProblems.field("kind", "use one of the allowed values or leave it out.", remarks));
  }
}
