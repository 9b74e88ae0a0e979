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

/** Proposing a case as resolved, and closing it. */
@Path("/api/cases/{number}")
public class ClosingResource {

  @Inject
  CaseDesk desk;
  @Inject
  ProposeResolution proposeResolution;
  @Inject
  CloseCase closeCase;
  @Inject
  IdempotentRequests idempotent;

  /** {@code override}: why the text does not say what was done. */
  public record ResolutionRequest(String text,
      @JsonInclude(JsonInclude.Include.NON_NULL) LetterCheck.Override override) {}

  public record ClosedCase(String number, String state, int round) {
    static ClosedCase of(CaseFile file) {
      return new ClosedCase(file.number(), file.state().name(), file.round());
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

  /** Repeating it, or closing what the customer has confirmed, answers 200 and changes nothing. */
  @POST
  @Path("closure")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<ClosedCase> close(@PathParam("number") String number) {
    return desk.working(number, (caller, file) -> closeCase.byStaff(file, caller.id())).map(ClosedCase::of);
  }
}
