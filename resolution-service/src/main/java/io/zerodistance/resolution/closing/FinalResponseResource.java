package io.zerodistance.resolution.closing;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.reply.LetterCheck;

/** The final response letter of a case, with the right to go further. */
@Path("/api/cases/{number}/final-response")
public class FinalResponseResource {

  @Inject
  CaseDesk desk;
  @Inject
  GiveFinalResponse giveFinalResponse;
  @Inject
  ClosingRules rules;
  @Inject
  ClosingLetters letters;
  @Inject
  CasePolicies policies;

  /** {@code furtherRight}: the code of one of the rights in force. */
  public record FinalResponseRequest(String outcome, String furtherRight, String text,
      LetterCheck.Override override) {}

  /**
   * How long silence takes here, the rights to choose from, the code of the one that goes with the policy of the case's deadline, and
   * what was given.
   */
  public record Ending(int objectionDays, int reopenDays, List<FurtherRight> rights, String suggested,
      List<FinalResponse> given) {}

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer"})
  public Uni<Ending> read(@PathParam("number") String number) {
    return desk.reading(number, (caller, file) -> rules.of(file.businessUnit()).chain(rule -> rules.rights()
        .chain(rights -> letters.responses(file).chain(given -> policies.rightOf(file)
            .map(right -> new Ending(rule.objectionDays(), rule.reopenDays(), rights, right, given))))));
  }

  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @ResponseStatus(201)
  public Uni<FinalResponse> give(@PathParam("number") String number, FinalResponseRequest request) {
    var outcome = Texts.choice("outcome", Texts.body(request).outcome(), FinalResponse.Outcome.class);
    var right = Texts.required("furtherRight", request.furtherRight(), 40);
    var text = Texts.required("text", request.text(), 4_000);
    var reason = LetterCheck.reasonOf(request.override());
    return desk.working(number,
        (caller, file) -> giveFinalResponse.give(file, outcome, right, text, reason, caller.id()));
  }
}
