package io.zerodistance.intake.taxonomy;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;

/** How a unit keeps its taxonomy: every edit is a version that names its reason and can be undone. */
@Path("/api/intake/taxonomies/{businessUnit}")
@Consumes(MediaType.APPLICATION_JSON)
class TaxonomyEditorResource {

  @Inject
  CurrentCaller caller;
  @Inject
  ReadCatalogue read;
  @Inject
  EditTaxonomy edit;

  record Months(List<ReadCatalogue.Month> items) {}

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  @Operation(summary = "The taxonomy with retired items; ETag = its version")
  public Uni<RestResponse<ReadCatalogue.View>> today(@PathParam("businessUnit") String unit) {
    return read.today(unit, caller.scopeOf(unit)).map(view -> RestResponse.ResponseBuilder.ok(view)
        .tag(new EntityTag(Integer.toString(view.version()))).build());
  }

  @GET
  @Path("/versions")
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  @Operation(summary = "Who changed what, when and why; newest first")
  public Uni<Page<Change>> versions(@PathParam("businessUnit") String unit, @QueryParam("cursor") String cursor) {
    return read.history(unit, caller.scopeOf(unit),
        cursor != null && cursor.matches("[0-9]{1,9}") ? Integer.parseInt(cursor) : Integer.MAX_VALUE);
  }

  @GET
  @Path("/versions/{version}")
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  @Operation(summary = "The taxonomy as that version left it; 0 is how it was shipped")
  public Uni<ReadCatalogue.View> at(@PathParam("businessUnit") String unit, @PathParam("version") int version) {
    return read.at(unit, caller.scopeOf(unit), version);
  }

  @GET
  @Path("/other-share")
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  @Operation(summary = "Share of complaints and grievances that fit nowhere, per month")
  public Uni<Months> otherShare(@PathParam("businessUnit") String unit) {
    return read.otherShare(unit, caller.scopeOf(unit)).map(Months::new);
  }

  @POST
  @Path("/dimensions")
  @RolesAllowed({"bu-manager", "admin"})
  @Operation(summary = "Add a dimension; with If-Match only to the version that was seen")
  public Uni<RestResponse<Change>> addDimension(@PathParam("businessUnit") String unit,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen, Draft draft) {
    return edit.add(caller.get(), unit, Level.DIMENSION, draft, version(seen)).map(TaxonomyEditorResource::created);
  }

  @PUT
  @Path("/dimensions/{code}")
  @RolesAllowed({"bu-manager", "admin"})
  @Operation(summary = "Rename or move a dimension")
  public Uni<Change> changeDimension(@PathParam("businessUnit") String unit, @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen, Draft draft) {
    return edit.change(caller.get(), unit, Level.DIMENSION, code, draft, version(seen));
  }

  @POST
  @Path("/items")
  @RolesAllowed({"bu-manager", "admin"})
  @Operation(summary = "Add an item")
  public Uni<RestResponse<Change>> addItem(@PathParam("businessUnit") String unit,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen, Draft draft) {
    return edit.add(caller.get(), unit, Level.ITEM, draft, version(seen)).map(TaxonomyEditorResource::created);
  }

  @PUT
  @Path("/items/{code}")
  @RolesAllowed({"bu-manager", "admin"})
  @Operation(summary = "Rename an item, move it to another dimension or roll-up")
  public Uni<Change> changeItem(@PathParam("businessUnit") String unit, @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen, Draft draft) {
    return edit.change(caller.get(), unit, Level.ITEM, code, draft, version(seen));
  }

  @POST
  @Path("/items/{code}/retirement")
  @RolesAllowed({"bu-manager", "admin"})
  @Operation(summary = "Retire an item in favour of another; lists and figures follow")
  public Uni<Change> retire(@PathParam("businessUnit") String unit, @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen, Retirement retirement) {
    return edit.retire(caller.get(), unit, code, retirement, version(seen));
  }

  @POST
  @Path("/versions/{version}/undoing")
  @RolesAllowed({"bu-manager", "admin"})
  @Operation(summary = "Undo one version, as long as what it made still stands")
  public Uni<Change> undo(@PathParam("businessUnit") String unit, @PathParam("version") int version,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen, Undoing undoing) {
    return edit.undo(caller.get(), unit, version, undoing, version(seen));
  }

  private static RestResponse<Change> created(Change change) {
    return RestResponse.status(RestResponse.Status.CREATED, change);
  }

  /** @return null when the caller does not mind; a tag that is not ours matches no version */
  private static Integer version(String seen) {
    if (seen == null || seen.isBlank() || seen.strip().equals("*")) {
      return null;
    }
    var digits = seen.replace("\"", "").strip();
    return digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : Integer.valueOf(-1);
  }
}
