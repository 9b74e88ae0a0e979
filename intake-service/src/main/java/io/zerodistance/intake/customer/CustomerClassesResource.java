package io.zerodistance.intake.customer;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Transactions;

/** The customer classes of a unit. */
@Path("/api/intake/customer-classes/{businessUnit}")
class CustomerClassesResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  CustomerFigures figures;

  record Classes(List<CustomerFigures.ClassOption> items) {}

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(summary = "The customer classes of one unit")
  public Uni<Classes> classes(@PathParam("businessUnit") String businessUnit) {
    return transactions.within(caller.get().scopeOf(businessUnit), () -> figures.classes(businessUnit))
        .map(Classes::new);
  }
}
