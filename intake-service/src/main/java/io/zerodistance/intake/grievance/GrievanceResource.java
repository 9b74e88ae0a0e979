package io.zerodistance.intake.grievance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Receipt;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.UrgentFirst;

/** The remarks of the many who never complain, noted by whoever hears them. */
@Path("/api/grievances")
class GrievanceResource {

  @Inject
  CurrentCaller caller;
  @Inject
  CaptureGrievance grievances;
  @Inject
  ConvertGrievance conversions;
  @Inject
  ClearGrievance clearing;
  @Inject
  ListGrievances lists;
  @Inject
  BusinessUnits units;
  @Inject
  Transactions transactions;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(
      summary = "The grievances noted in one of my business units: words of harm that wait for somebody first, then the newest")
  public Uni<Page<ListGrievances.Noted>> list(@QueryParam("bu") String businessUnit,
      @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") int limit) {
    var scope = caller.get().scopeOf(businessUnit == null ? "" : businessUnit);
    var after = Cursor.decode(cursor);
    int size = Math.clamp(limit, 1, 100);
    return transactions.within(scope, () -> lists.urgentFirst(businessUnit, after, size + 1))
        .map(rows -> Page.of(rows, size,
            row -> new UrgentFirst(row.urgency(), row.capturedAt(), row.number()).cursor()));
  }

  @POST
  @Path("/{number}/complaint")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(
      summary = "Make a complaint of it, with the customer's consent, or without a name where words of harm are in it")
  @APIResponse(responseCode = "201", description = "filed; hand number and tracking link to the customer",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  public Uni<RestResponse<Receipt>> convert(@PathParam("number") String typed,
      ConvertGrievance.Conversion conversion) {
    var number = ComplaintNumber.parse(typed).orElseThrow(Problems::notFound);
    var unit = units.byPrefix(number.prefix()).orElseThrow(Problems::notFound);
    return conversions.convert(caller.get(), unit.id(), number.value(), conversion)
        .map(receipt -> RestResponse.status(RestResponse.Status.CREATED, receipt));
  }

  @POST
  @Path("/{number}/all-clear")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Say how it was seen that nobody was harmed; it is not shown first any more")
  @APIResponse(responseCode = "204", description = "kept")
  public Uni<RestResponse<Void>> clear(@PathParam("number") String typed, ClearGrievance.AllClear allClear) {
    var number = ComplaintNumber.parse(typed).orElseThrow(Problems::notFound);
    var unit = units.byPrefix(number.prefix()).orElseThrow(Problems::notFound);
    return clearing.clear(caller.get(), unit.id(), number.value(), allClear).map(done -> RestResponse.noContent());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Note a grievance; an Idempotency-Key makes it safe to repeat")
  @APIResponse(responseCode = "201", description = "noted",
      content = @Content(schema = @Schema(implementation = CaptureGrievance.Captured.class)))
  public Uni<RestResponse<CaptureGrievance.Captured>> capture(@HeaderParam("Idempotency-Key") String key,
      Remark remark) {
    if (key != null) {
      IdempotentRequests.requireKey(key);
    }
    return grievances.capture(caller.get(), remark, key)
        .map(captured -> RestResponse.status(RestResponse.Status.CREATED, captured));
  }
}
