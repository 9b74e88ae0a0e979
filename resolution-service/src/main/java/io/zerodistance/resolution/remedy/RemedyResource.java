package io.zerodistance.resolution.remedy;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.floor.FloorClaim;
import io.zerodistance.resolution.money.RequestedMoney;
import io.zerodistance.resolution.reply.CheckedLetter;
import io.zerodistance.resolution.reply.LetterCheck;

/** What we offer the customer. */
@Path("/api/cases/{number}/remedies")
public class RemedyResource {

  private static final String KEY = "Idempotency-Key";

  @Inject
  CaseDesk desk;
  @Inject
  ProposeRemedy proposeRemedy;
  @Inject
  LetterCheck check;
  @Inject
  Clock clock;
  @Inject
  IdempotentRequests idempotent;

  /**
   * {@code basis}: why it is this and not more or less; the customer reads it beside the offer. Needed once an offer was declined.
   * {@code floor}: the claim whose legal floor the redress pays, which is all that an unreasonable demand can get.
   * {@code override}: why the words of an apology hold none.
   */
  public record ProposeRequest(String type, RequestedMoney amount, String text, String basis,
      @JsonInclude(JsonInclude.Include.NON_NULL) FloorClaim floor,
      @JsonInclude(JsonInclude.Include.NON_NULL) LetterCheck.Override override) {}

  /** What is left out of {@code amount} and {@code basis} stays as it was. */
  public record ReviseRequest(RequestedMoney amount, String text,
      @JsonInclude(JsonInclude.Include.NON_NULL) String basis) {}

  /** Granted within authority, awaiting approval above it; a refusal changes nothing. */
  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @ResponseStatus(201)
  public Uni<ProposedRemedy> propose(@PathParam("number") String number, @HeaderParam(KEY) String key,
      ProposeRequest request) {
    IdempotentRequests.requireKey(key);
    var type = Texts.choice("type", Texts.body(request).type(), RemedyType.class);
    var text = Texts.optional("text", request.text(), 2_000);
    var basis = Texts.optional("basis", request.basis(), 2_000);
    var reason = LetterCheck.reasonOf(request.override());
    return desk.working(number, (caller, file) -> idempotent.once(file.businessUnit(),
        caller.id() + " proposes " + number, key, request, ProposedRemedy.class,
        () -> (type != RemedyType.APOLOGY || text == null ? Uni.createFrom().voidItem()
            : check.require(file, CheckedLetter.APOLOGY, text, reason, caller.id(), clock.instant()))
            .chain(() -> proposeRemedy.propose(file,
                new ProposeRemedy.Wish(type, request.amount(), text, basis, request.floor()), caller.id()))));
  }

  /** Changes redress that still awaits approval; what waited for the earlier version is void. */
  @PUT
  @Path("{id}")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<ProposedRemedy> revise(@PathParam("number") String number, @PathParam("id") String id,
      @HeaderParam(KEY) String key, ReviseRequest request) {
    IdempotentRequests.requireKey(key);
    var text = Texts.optional("text", Texts.body(request).text(), 2_000);
    var basis = Texts.optional("basis", request.basis(), 2_000);
    return desk.working(number, (caller, file) -> idempotent.once(file.businessUnit(),
        caller.id() + " revises " + id, key, request, ProposedRemedy.class,
        () -> proposeRemedy.revise(file, id,
            new ProposeRemedy.Wish(RemedyType.REDRESS, request.amount(), text, basis, null), caller.id())));
  }
}
