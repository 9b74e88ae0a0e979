package io.zerodistance.resolution.authority;

import java.time.Clock;
import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.storage.Ids;

/** Lending a tier to a colleague for a while: one's own, or that of somebody absent. */
@Path("/api/authority/delegations")
public class DelegationResource {

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  Delegations delegations;
  @Inject
  IdempotentRequests idempotent;
  @Inject
  Clock clock;

  /** {@code from} is the caller and {@code validFrom} now when left out. */
  public record LendRequest(String businessUnit, String from, String to, Instant validFrom, Instant validTo,
      String because) {}

  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @ResponseStatus(201)
  public Uni<Delegation> lend(@HeaderParam("Idempotency-Key") String key, LendRequest request) {
    var caller = current.get();
    var unit = Texts.required("businessUnit", Texts.body(request).businessUnit(), 32);
    var to = Texts.required("to", request.to(), 100);
    var from = Texts.optional("from", request.from(), 100);
    var because = Texts.required("because", request.because(), 500);
    if (request.validTo() == null) {
      throw Texts.invalid("validTo", "Say until when.");
    }
    return transactions.within(caller.scopeOf(unit), () -> idempotent.once(unit, caller.id() + " delegates", key,
        request, Delegation.class,
        () -> delegations.lend(new Delegation(Ids.next(), from == null ? caller.id() : from, to,
            request.validFrom() == null ? clock.instant() : request.validFrom(), request.validTo(), because,
            caller.id()), unit)));
  }

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "admin"})
  public Uni<Page<Delegation>> list(@QueryParam("bu") String unit) {
    var caller = current.get();
    return transactions.within(caller.scopeOf(Texts.required("bu", unit, 32)), () -> delegations.current(unit))
        .map(all -> new Page<>(all, null));
  }

  /** Only by the one whose tier it is, or who arranged it. */
  @DELETE
  @Path("{id}")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Void> revoke(@PathParam("id") String id, @QueryParam("bu") String unit) {
    var caller = current.get();
    return transactions.within(caller.scopeOf(Texts.required("bu", unit, 32)),
        () -> delegations.revoke(unit, id, caller.id()));
  }
}
