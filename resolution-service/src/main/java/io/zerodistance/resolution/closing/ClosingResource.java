package io.zerodistance.resolution.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.reply.LetterCheck;

/** Proposing a case as resolved, closing it, and taking it up again. */
@Path("/api/cases/{number}")
public class ClosingResource {

  @Inject
  CaseDesk desk;
  @Inject
  ProposeResolution proposeResolution;
  @Inject
  EndUnopposed endUnopposed;
  @Inject
  ReopenCase reopenCase;
  @Inject
  IdempotentRequests idempotent;

  /** {@code override}: why the text does not say what was done. */
  public record ResolutionRequest(String text,
      @JsonInclude(JsonInclude.Include.NON_NULL) LetterCheck.Override override) {}

  /** Where the case stands then. */
  public record Standing(String number, String state, int round) {
    static Standing of(CaseFile file) {
      return new Standing(file.number(), file.state().name(), file.round());
    }
  }

  /** {@code Idempotency-Key} is optional. */
  @POST
  @Path("resolution")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Resolution> resolve(@PathParam("number") String number, @HeaderParam("Idempotency-Key") String key,
      ResolutionRequest request) {
    var text = Texts.required("text", Texts.body(request).text(), 4_000);
    var reason = LetterCheck.reasonOf(request.override());
    return desk.working(number, (caller, file) -> key == null
        ? proposeResolution.propose(file, text, reason, caller.id())
        : idempotent.once(file.businessUnit(), caller.id() + " resolves " + number, key, request, Resolution.class,
            () -> proposeResolution.propose(file, text, reason, caller.id())));
  }

  /** Only after the time to object, which ends it anyway; closing what is closed answers 200 and changes nothing. */
  @POST
  @Path("closure")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Standing> close(@PathParam("number") String number) {
    return desk.working(number, (caller, file) -> endUnopposed.now(file)).map(Standing::of);
  }

  /** {@code because}: why we take up again what was closed, or what the customer was asked about; {@code seen} as with a reply. */
  public record ReopeningRequest(String because, String seen) {}

  @POST
  @Path("reopening")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Standing> reopen(@PathParam("number") String number, ReopeningRequest request) {
    var because = Texts.required("because", Texts.body(request).because(), 500);
    var seen = Texts.optionalMoment("seen", request.seen());
    return desk.working(number, (caller, file) -> reopenCase.byStaff(file, because, seen, caller.id()))
        .map(Standing::of);
  }
}
