package io.zerodistance.intake.remark;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Transactions;

/** What customers said in praise of the one who asks. */
@Path("/api/intake/compliments")
class ComplimentsResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Remarks remarks;

  record Praise(List<Remarks.Remark> items) {}

  @GET
  @Path("/mine")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "What customers said in praise of me")
  public Uni<Praise> mine() {
    var asked = caller.get();
    return transactions.within(asked.scope(), () -> remarks.praising(asked.scope(), asked.id())).map(Praise::new);
  }
}
