package io.zerodistance.intake.policy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.taxonomy.Taxonomies;

/** Writing usage notices, and what they settled. */
@Path("/api/intake/usage-notices/{businessUnit}")
class NoticeDeskResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Taxonomies taxonomies;
  @Inject
  UsageNotices notices;
  @Inject
  Clock clock;

  record Figures(int days, List<UsageNotices.Counted> items) {}

  record Created(String id) {}

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "All notices with matters settled and complaints filed on the same item in the last days")
  public Uni<Figures> all(@PathParam("businessUnit") String unit, @QueryParam("days") @DefaultValue("30") int days) {
    int asked = Math.clamp(days, 1, 366);
    var since = clock.instant().minus(Duration.ofDays(asked));
    return transactions.within(caller.get().scopeOf(unit), () -> notices.all(unit, since))
        .map(found -> new Figures(asked, found));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"quality", "bu-manager"})
  @Operation(summary = "Write a notice")
  public Uni<RestResponse<Created>> add(@PathParam("businessUnit") String unit, NoticePolicy.Given given) {
    var by = caller.get();
    var scope = by.scopeOf(unit);
    var notice = NoticePolicy.accept(given, taxonomies.of(unit));
    return transactions.within(scope, () -> notices.add(unit, notice, by.id()))
        .map(id -> RestResponse.status(RestResponse.Status.CREATED, new Created(id)));
  }

  @PUT
  @Path("/{notice}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"quality", "bu-manager"})
  @Operation(summary = "Change, publish or take back a notice; 'version' is the one that was read")
  public Uni<RestResponse<Void>> change(@PathParam("businessUnit") String unit, @PathParam("notice") String id,
      NoticePolicy.Given given) {
    var by = caller.get();
    var scope = by.scopeOf(unit);
    var notice = NoticePolicy.accept(given, taxonomies.of(unit));
    int version = given.version() == null ? 0 : given.version();
    return transactions.within(scope, () -> notices.change(unit, id, version, notice, by.id()))
        .map(ignored -> RestResponse.noContent());
  }
}
