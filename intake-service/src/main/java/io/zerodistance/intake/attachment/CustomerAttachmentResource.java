package io.zerodistance.intake.attachment;

import java.util.List;

import jakarta.annotation.security.PermitAll;
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
import io.zerodistance.intake.attachment.Attachment.Origin;
import io.zerodistance.intake.tracking.CustomerAccess;

/** The customer's own files of one complaint; the Tracking-Token header is the only key. */
@Path("/api/complaints/{number}/attachments")
class CustomerAttachmentResource {

  private static final String TOKEN = "Tracking-Token";

  @Inject
  CustomerAccess access;
  @Inject
  AddAttachment attachments;
  @Inject
  AttachmentRepository files;
  @Inject
  OpenAttachment open;

  @POST
  @PermitAll
  @Operation(summary = "Add a picture, a PDF or a recording: the body is the file, File-Name its percent-encoded name")
  @APIResponse(responseCode = "201", description = "kept",
      content = @Content(schema = @Schema(implementation = AttachmentView.class)))
  public Uni<RestResponse<AttachmentView>> add(@PathParam("number") String number, @HeaderParam(TOKEN) String token,
      @HeaderParam("File-Name") String name, @Context HttpServerRequest request) {
    return access.open(number, token, complaint -> Uni.createFrom().item(complaint))
        .chain(complaint -> attachments.ofCustomer(complaint, FileNamePolicy.ofHeader(name), new RequestBody(request)))
        .map(kept -> RestResponse.status(RestResponse.Status.CREATED, kept));
  }

  @GET
  @PermitAll
  @Operation(summary = "The files that I added")
  public Uni<List<AttachmentView>> list(@PathParam("number") String number, @HeaderParam(TOKEN) String token) {
    return access.open(number, token, files::of).map(all -> all.stream()
        .filter(file -> file.origin() == Origin.CUSTOMER).map(AttachmentView::of).toList());
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "One of my files, as a download")
  public Uni<RestResponse<java.nio.file.Path>> read(@PathParam("number") String number,
      @HeaderParam(TOKEN) String token,
      @PathParam("id") String id) {
    return access.open(number, token, complaint -> files.find(complaint, id)).map(file -> {
      if (file.origin() != Origin.CUSTOMER) {
        throw io.zerodistance.access.Problems.notFound();
      }
      return file;
    }).chain(open::open);
  }
}
