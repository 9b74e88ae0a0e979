package io.zerodistance.intake.customer;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;

/** Looking people up, and bringing value figures in bulk. */
@Path("/api/intake/customers")
class CustomersResource {

  @Inject
  CurrentCaller caller;
  @Inject
  FindCustomers find;
  @Inject
  ValueCustomer value;

  record People(List<FindCustomers.Found> items) {}

  @POST
  @Path("/search")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(summary = "Who is this? By phone, e-mail or complaint number, in my business units; the look is noted")
  public Uni<People> search(FindCustomers.Search search) {
    return find.find(caller.get(), search).map(People::new);
  }

  @POST
  @Path("/values")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "Bring value figures of many customers; all rows or none")
  public Uni<ValueCustomer.Imported> bring(ValueCustomer.Import list) {
    return value.bring(caller.get(), list);
  }
}
