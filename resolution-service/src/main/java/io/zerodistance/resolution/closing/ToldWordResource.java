package io.zerodistance.resolution.closing;

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

/** A customer's word on whether it is resolved that came by phone, at a counter, by letter or on a visit. */
@Path("/api/cases/{number}/told-confirmation")
public class ToldWordResource {

  @Inject
  CaseDesk desk;
  @Inject
  TakeToldWord takeToldWord;
  @Inject
  IdempotentRequests idempotent;

  /** {@code how}: PHONE, COUNTER, LETTER or VISIT; {@code words}: what the customer said. */
  public record ToldRequest(Boolean resolved, String how, String words) {}

  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @ResponseStatus(201)
  public Uni<ToldAnswer> take(@PathParam("number") String number, @HeaderParam("Idempotency-Key") String key,
      ToldRequest request) {
    IdempotentRequests.requireKey(key);
    var telling = Telling.of("resolved", Texts.body(request).resolved(), request.how(), request.words());
    return desk.working(number, (caller, file) -> idempotent.once(file.businessUnit(),
        caller.id() + " was told the word on " + number, key, request, ToldAnswer.class,
        () -> takeToldWord.take(file, telling, caller.id())));
  }
}
