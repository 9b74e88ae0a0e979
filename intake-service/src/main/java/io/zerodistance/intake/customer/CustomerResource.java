package io.zerodistance.intake.customer;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.intake.complaint.FilingProblems;

/** One person's record in one unit. */
@Path("/api/intake/customers/{businessUnit}/{customer}")
class CustomerResource {

  @Inject
  CurrentCaller caller;
  @Inject
  ReadCustomer read;
  @Inject
  ValueCustomer value;
  @Inject
  MergeCustomers merges;
  @Inject
  ExportCustomer export;
  @Inject
  EraseCustomer erase;
  @Inject
  PlainWords words;

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(summary = "The person: contact, class, value, history, and other units in my scope; the look is noted")
  public Uni<CustomerView> read(@PathParam("businessUnit") String unit, @PathParam("customer") String customer) {
    return read.read(caller.get(), unit, customer);
  }

  @PUT
  @Path("/class")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "Set the class, with where this is known from")
  public Uni<RestResponse<Void>> classify(@PathParam("businessUnit") String unit,
      @PathParam("customer") String customer, ValueCustomer.ClassChoice choice) {
    return value.classify(caller.get(), unit, customer, choice).map(ignored -> RestResponse.noContent());
  }

  @POST
  @Path("/values")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "Add a value figure with source and day; the newest of a measure counts")
  public Uni<RestResponse<Void>> value(@PathParam("businessUnit") String unit, @PathParam("customer") String customer,
      ValuePolicy.Given given) {
    return value.value(caller.get(), unit, customer, given).map(ignored -> RestResponse.noContent());
  }

  @GET
  @Path("/merge-preview")
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "What a merge with 'merged' would bring together; changes nothing")
  public Uni<MergePreview> preview(@PathParam("businessUnit") String unit, @PathParam("customer") String customer,
      @QueryParam("merged") String merged) {
    return merges.preview(caller.get(), unit, customer, merged == null ? "" : merged);
  }

  @POST
  @Path("/merges")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "Merge as previewed: 'merged', 'preview' and 'because'")
  public Uni<MergeCustomers.Merged> merge(@PathParam("businessUnit") String unit,
      @PathParam("customer") String customer, MergeCustomers.Merge merge) {
    return merges.merge(caller.get(), unit, customer, merge);
  }

  @POST
  @Path("/merges/{id}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "Take a merge back: both records are as they were")
  public Uni<RestResponse<Void>> undo(@PathParam("businessUnit") String unit, @PathParam("id") String id,
      MergeCustomers.Undo undo) {
    return merges.undo(caller.get(), unit, id, undo).map(ignored -> RestResponse.noContent());
  }

  @GET
  @Path("/export")
  @RolesAllowed({"quality", "bu-manager"})
  @Operation(summary = "Everything intake holds of this person, as JSON; the export is noted")
  public Uni<ExportCustomer.Export> export(@PathParam("businessUnit") String unit,
      @PathParam("customer") String customer) {
    return export.export(caller.get(), unit, customer);
  }

  @GET
  @Path("/export.txt")
  @Produces("text/plain; charset=utf-8")
  @RolesAllowed({"quality", "bu-manager"})
  @Operation(summary = "The same for a person to read")
  public Uni<String> readable(@PathParam("businessUnit") String unit, @PathParam("customer") String customer) {
    return export.export(caller.get(), unit, customer).map(held -> WriteReadableExport.of(held, words));
  }

  @POST
  @Path("/erasure")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"quality", "bu-manager"})
  @Operation(summary = "Erase the person in all my business units; counts stay; 409 while a matter is open")
  public Uni<EraseCustomer.Erased> erase(@PathParam("businessUnit") String unit, @PathParam("customer") String customer,
      EraseCustomer.Erasure erasure) {
    var because = erasure == null ? null : erasure.because();
    var ground = Arrays.stream(EraseCustomer.Ground.values()).filter(one -> one.name().equals(because)).findFirst()
        .orElseThrow(() -> FilingProblems.field("because", "name one of the allowed grounds.",
            List.of(EraseCustomer.Ground.values())));
    return erase.erase(caller.get(), unit, customer, ground);
  }
}
