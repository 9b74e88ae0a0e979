package io.zerodistance.routing.handoff;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.routing.handoff.Handoff.Kind;

/** The hand-offs of one case. */
@Path("/api/routing/cases/{number}/handoffs")
class CaseHandoffsResource {

  record HandoffAsked(@NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,31}") String toUnit,
      @Size(max = 60) String toTeam, @NotNull Kind kind, @NotBlank @Size(max = 2000) String task) {}

  record Items(List<HandoffView> items) {}

  @Inject
  CurrentCaller caller;
  @Inject
  OpenHandoff openHandoff;
  @Inject
  ShowHandoff showHandoff;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "The latest 50 hand-offs of a case in which the caller's units take part")
  public Uni<Items> list(@RestPath String number) {
    return showHandoff.ofCase(caller.get(), number).map(Items::new);
  }

  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Asks another unit or team for a part of the work; who has the case keeps it")
  public Uni<RestResponse<Handoff>> open(@RestPath String number, @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid HandoffAsked asked) {
    IdempotentRequests.requireKey(key);
    var team = asked.toTeam() == null || asked.toTeam().isBlank() ? null : asked.toTeam().strip();
    var wish = new OpenHandoff.Wish(number, asked.toUnit(), team, asked.kind(), asked.task().strip());
    return openHandoff.open(caller.get(), wish, key)
        .map(opened -> RestResponse.status(RestResponse.Status.CREATED, opened));
  }
}
