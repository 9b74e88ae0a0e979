package io.zerodistance.intake.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Problems;
import io.zerodistance.intake.complaint.ComplaintNumber;

/** The same matter told twice: suggested by the system, linked, merged and undone by a person. */
@Path("/api/intake/complaints/{number}")
class DuplicateResource {

  @Inject
  CurrentCaller caller;
  @Inject
  SuggestDuplicates suggest;
  @Inject
  LinkComplaints link;
  @Inject
  UndoLink undo;

  @GET
  @Path("/duplicates")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "What may be the same matter, with the reasons, and the links so far")
  public Uni<DuplicateView> duplicates(@PathParam("number") String typed) {
    return suggest.of(caller.get().scope(), number(typed));
  }

  @POST
  @Path("/links")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Link with, or merge with, another complaint of the unit; the earlier one is worked on")
  @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Link.class)))
  public Uni<RestResponse<Link>> link(@PathParam("number") String typed,
      @HeaderParam("Idempotency-Key") String idempotencyKey, LinkRequest request) {
    return link.link(caller.get(), number(typed), request, idempotencyKey)
        .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made).build());
  }

  @POST
  @Path("/links/{id}/undoing")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Take a link or a merge back; it stays on record")
  public Uni<Link> undo(@PathParam("number") String typed, @PathParam("id") String id, UndoLink.Undoing undoing) {
    return undo.undo(caller.get(), number(typed), id, undoing);
  }

  private static String number(String typed) {
    return ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value();
  }
}
