package io.zerodistance.resolution.wording;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.Texts;

/** Prompts, templates and hours: what holds for an owner, and who changed what and why; {@code group} is one, too. */
@Path("/api/resolution/wording/{owner}/{kind}")
public class WordingResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Wordings wordings;
  @Inject
  ChangeWording changeWording;

  private final EditWordingPolicy policy = new EditWordingPolicy();

  /** {@code seen}: version of this owner that the author started from, 0 where the owner said nothing yet. */
  public record ChangeWordingRequest(JsonNode content, int seen, String because) {}

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  public Uni<Page<Wording>> inForce(@PathParam("owner") String owner, @PathParam("kind") String kind) {
    var known = kind(kind);
    return transactions.within(policy.reads(caller.get(), owner), () -> wordings.inForce(owner, known))
        .map(all -> new Page<>(all, null));
  }

  /** Newest first, of this owner alone. */
  @GET
  @Path("{code}/history")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  public Uni<Page<Wording>> history(@PathParam("owner") String owner, @PathParam("kind") String kind,
      @PathParam("code") String code) {
    var known = kind(kind);
    return transactions.within(policy.reads(caller.get(), owner), () -> wordings.history(owner, known, code))
        .map(all -> new Page<>(List.copyOf(all), null));
  }

  @PUT
  @Path("{code}")
  @RolesAllowed({"quality", "bu-manager", "admin"})
  public Uni<Wording> change(@PathParam("owner") String owner, @PathParam("kind") String kind,
      @PathParam("code") String code, ChangeWordingRequest request) {
    var me = caller.get();
    if (!code.matches("[a-z][a-z0-9-]{0,59}")) {
      throw Texts.invalid("code", "Name it with small letters, digits and hyphens, at most 60.");
    }
    var because = Texts.required("because", Texts.body(request).because(), 500);
    var wanted = new ChangeWording.Wanted(owner, kind(kind), code, request.content(), request.seen(), because, me.id());
    return transactions.within(policy.writes(me, owner), () -> changeWording.change(wanted));
  }

  private static WordingKind kind(String kind) {
    return Texts.choice("kind", kind, WordingKind.class);
  }
}
