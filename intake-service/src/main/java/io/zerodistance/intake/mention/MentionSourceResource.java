package io.zerodistance.intake.mention;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.secret.SignedCall;

/** Where posts come from. */
@Path("/api/mentions")
class MentionSourceResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Sources sources;
  @Inject
  TakeHook hooks;

  @RegisterForReflection
  record Activity(Boolean active) {}

  @GET
  @Path("/sources")
  @RolesAllowed({"bu-manager", "admin"})
  @Operation(summary = "Feeds and hooks of my business units, how they fare, and the secrets of the hooks")
  public Uni<List<Sources.Source>> list() {
    var scope = caller.scope();
    return transactions.within(scope, () -> sources.of(scope));
  }

  @POST
  @Path("/sources")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"bu-manager", "admin"})
  @Operation(summary = "Add a FEED (RSS or Atom) or a HOOK (signed JSON)")
  public Uni<RestResponse<SourcePolicy.Accepted>> add(SourcePolicy.Wish wish) {
    var by = caller.get();
    var accepted = SourcePolicy.accept(wish);
    if (wish.businessUnit() == null) {
      throw MentionProblems.field("businessUnit", "set it to one of your business units.");
    }
    return transactions
        .within(by.scopeOf(wish.businessUnit()), () -> sources.add(wish.businessUnit(), accepted, by.id()))
        .map(added -> RestResponse.status(RestResponse.Status.CREATED, accepted));
  }

  @PUT
  @Path("/sources/{businessUnit}/{id}/activity")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"bu-manager", "admin"})
  @Operation(summary = "Switch a source on or off")
  public Uni<Void> activate(@PathParam("businessUnit") String businessUnit, @PathParam("id") String id,
      Activity activity) {
    var by = caller.get();
    if (activity == null || activity.active() == null) {
      throw MentionProblems.field("active", "send true or false.");
    }
    var scope = by.scopeOf(businessUnit);
    return transactions.within(scope, () -> sources.activate(scope, id, activity.active(), by.id()));
  }

  @POST
  @Path("/hooks/{businessUnit}/{source}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(summary = "Posts from a monitoring service; signed like a gateway's call, with the source's secret")
  public Uni<TakeHook.Taken> take(@PathParam("businessUnit") String businessUnit, @PathParam("source") String source,
      @HeaderParam(SignedCall.TIMESTAMP) String timestamp, @HeaderParam(SignedCall.SIGNATURE) String signature,
      byte[] posts) {
    return hooks.take(businessUnit, source, timestamp, signature, posts);
  }
}
