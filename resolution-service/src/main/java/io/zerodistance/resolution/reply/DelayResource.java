package io.zerodistance.resolution.reply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.promise.Promise;
import io.zerodistance.resolution.promise.PromiseResource;

/** A later time for a promise, announced to the customer before it is due. */
@Path("/api/cases/{number}/promises/{id}/renegotiation")
public class DelayResource {

  @Inject
  CaseDesk desk;
  @Inject
  AnnounceDelay announceDelay;

  /** {@code reason} is kept with the new promise; {@code notice} is what the customer reads. */
  public record AnnounceDelayRequest(String due, String reason, String notice,
      LetterCheck.Override override) {}

  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Promise> announce(@PathParam("number") String number, @PathParam("id") String id,
      AnnounceDelayRequest request) {
    var due = PromiseResource.instant(Texts.required("due", Texts.body(request).due(), 40));
    var reason = Texts.required("reason", request.reason(), 500);
    var notice = Texts.required("notice", request.notice(), ReplyResource.LONGEST);
    var override = LetterCheck.reasonOf(request.override());
    return desk.working(number,
        (caller, file) -> announceDelay.announce(file, id, due, reason, notice, override, caller.id()));
  }
}
