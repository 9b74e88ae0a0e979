package io.zerodistance.intake.gateway;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Complaints;

/** What came with gateways' messages of a complaint: what is a file by now, what is still fetched, what could not be had and why. */
@Path("/api/intake/complaints/{number}/gateway-media")
class MediaResource {

  @Inject
  CurrentCaller caller;
  @Inject
  MediaRecords media;
  @Inject
  Complaints complaints;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  record Listed(List<Medium> items) {}

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Pictures and recordings of messages, oldest first, with the reason of what is not kept")
  public Uni<Listed> list(@PathParam("number") String number) {
    return within(caller.get().scope(), number, complaint -> media.of(complaint.businessUnit(), complaint.number()))
        .map(Listed::new);
  }

  @POST
  @Path("/{id}/repetition")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Try once more to fetch what could not be had; what waits or is kept anyway stays as it is")
  public Uni<Listed> again(@PathParam("number") String number, @PathParam("id") String id) {
    var by = caller.get();
    return within(by.scope(), number,
        complaint -> media.of(complaint.businessUnit(), complaint.number()).invoke(all -> {
          if (all.stream().noneMatch(one -> one.id().equals(id))) {
            throw Problems.notFound();
          }
        }).chain(() -> media.again(complaint.businessUnit(), complaint.number(), id, clock.instant(), by.id()))
            .chain(() -> media.of(complaint.businessUnit(), complaint.number())))
        .map(Listed::new);
  }

  private <T> Uni<T> within(Scope scope, String typed, Function<Complaint, Uni<T>> work) {
    var number = ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value();
    return transactions.within(scope, () -> complaints.find(scope, number).chain(work::apply));
  }
}
