package io.zerodistance.resolution.remedy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.told.Telling;
import io.zerodistance.resolution.told.ToldAnswer;

/** A customer's answer to an offer that came by phone, at a counter, by letter or on a visit. */
@Path("/api/cases/{number}/remedies/{id}/told-answer")
public class ToldAnswerResource {

  @Inject
  CaseDesk desk;
  @Inject
  TellAnswer tellAnswer;
  @Inject
  IdempotentRequests idempotent;

  /** {@code how}: PHONE, COUNTER, LETTER or VISIT; {@code words}: what the customer said. */
  public record ToldRequest(Boolean accepted, String how, String words) {}

  /** Whether it counts is told by {@code counted}: money that the caller granted takes the word of another person, too. */
  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @ResponseStatus(201)
  public Uni<ToldAnswer> tell(@PathParam("number") String number, @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key, ToldRequest request) {
    IdempotentRequests.requireKey(key);
    var telling = Telling.of("accepted", Texts.body(request).accepted(), request.how(), request.words());
    return desk.working(number, (caller, file) -> idempotent.once(file.businessUnit(),
        caller.id() + " was told of " + id, key, request, ToldAnswer.class,
        () -> tellAnswer.tell(file, id, telling, caller.id())));
  }
}
