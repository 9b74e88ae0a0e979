package io.zerodistance.resolution.guidance;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseProblems;
import io.zerodistance.resolution.casefile.ClearStage;
import io.zerodistance.resolution.casefile.EnterStage;
import io.zerodistance.resolution.casefile.Texts;

/** Guided handling: control, listen, establish rapport, apologise, resolve. */
@Path("/api/cases/{number}/stage")
public class StageResource {

  @Inject
  CaseDesk desk;
  @Inject
  EnterStage enterStage;
  @Inject
  Prompts prompts;

  public record EnterStageRequest(String stage) {}

  public record EnteredStage(String stage, List<Prompts.Prompt> prompts) {}

  /** {@code If-Match} is optional; when given it must be the version that the caller saw. */
  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<EnteredStage> enter(@PathParam("number") String number, @HeaderParam("If-Match") String seen,
      EnterStageRequest request) {
    var stage = Texts.choice("stage", Texts.body(request).stage(), ClearStage.class);
    return desk.working(number, (caller, file) -> {
      requireVersion(file, seen);
      return enterStage.enter(file, stage, caller.id());
    }).chain(file -> desk.reading(number, (caller, now) -> prompts.of(now)
        .map(fitting -> new EnteredStage(now.stage().name(), fitting))));
  }

  private static void requireVersion(CaseFile file, String seen) {
    if (seen != null && !seen.replace("\"", "").replace("W/", "").equals(Long.toString(file.version()))) {
      throw Problems.of(CaseProblems.CHANGED, "Load the case again, then repeat what you did.",
          Map.of("version", file.version()));
    }
  }
}
