package io.zerodistance.intake.attachment;

import java.util.List;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Complaints;

/** All files of a complaint for the desk, the originals among them. */
@Path("/api/intake/complaints/{number}/attachments")
class DeskAttachmentResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  AddAttachment attachments;
  @Inject
  AttachmentRepository files;
  @Inject
  OpenAttachment open;

  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Add a file, such as the scan of a letter: the body is the file, File-Name its name")
  @APIResponse(responseCode = "201", description = "kept",
      content = @Content(schema = @Schema(implementation = AttachmentView.class)))
  public Uni<RestResponse<AttachmentView>> add(@PathParam("number") String number,
      @HeaderParam("File-Name") String name, @Context HttpServerRequest request) {
    var staff = caller.get();
    return within(staff.scope(), number, complaint -> Uni.createFrom().item(complaint))
        .chain(complaint -> attachments.ofStaff(complaint, staff.id(), FileNamePolicy.ofHeader(name),
            new RequestBody(request)))
        .map(kept -> RestResponse.status(RestResponse.Status.CREATED, kept));
  }

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "The files of a complaint, oldest first")
  public Uni<List<AttachmentView>> list(@PathParam("number") String number) {
    return within(caller.get().scope(), number, files::of)
        .map(all -> all.stream().map(AttachmentView::of).toList());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "One file, as a download")
  public Uni<RestResponse<java.nio.file.Path>> read(@PathParam("number") String number, @PathParam("id") String id) {
    return within(caller.get().scope(), number, complaint -> files.find(complaint, id)).chain(open::open);
  }

  private <T> Uni<T> within(Scope scope, String typed, Function<Complaint, Uni<T>> work) {
    var number = ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value();
    return transactions.within(scope, () -> complaints.find(scope, number).chain(work::apply));
  }
}
