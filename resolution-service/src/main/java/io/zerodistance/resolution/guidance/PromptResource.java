package io.zerodistance.resolution.guidance;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.wording.Emotion;

/** What the handler did of what the stage asks for, and how the customer sounds; both change the prompts shown. */
@Path("/api/cases/{number}")
public class PromptResource {

  @Inject
  CaseDesk desk;
  @Inject
  Prompts prompts;
  @Inject
  Ticks ticks;
  @Inject
  Moods moods;
  @Inject
  Clock clock;

  public record NoteEmotionRequest(String emotion) {}

  @PUT
  @Path("prompts/{code}/tick")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Page<Prompts.Prompt>> tick(@PathParam("number") String number, @PathParam("code") String code) {
    return desk.working(number, (caller, file) -> shown(file, code)
        .chain(() -> ticks.tick(file, code, caller.id(), clock.instant())).chain(() -> page(file)));
  }

  @DELETE
  @Path("prompts/{code}/tick")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Page<Prompts.Prompt>> takeBack(@PathParam("number") String number, @PathParam("code") String code) {
    return desk.working(number, (caller, file) -> ticks.takeBack(file, code).chain(() -> page(file)));
  }

  @PUT
  @Path("emotion")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Page<Prompts.Prompt>> note(@PathParam("number") String number, NoteEmotionRequest request) {
    var emotion = Texts.choice("emotion", Texts.body(request).emotion(), Emotion.class);
    return desk.working(number, (caller, file) -> {
      file.requireNotOver();
      return moods.note(file, emotion, caller.id(), clock.instant()).chain(() -> page(file));
    });
  }

  /** Only a prompt of the stage at hand can be ticked. */
  private Uni<Void> shown(CaseFile file, String code) {
    file.requireNotOver();
    return prompts.of(file).map(all -> {
      if (all.stream().noneMatch(prompt -> prompt.code().equals(code))) {
        throw Problems.notFound();
      }
      return null;
    });
  }

  private Uni<Page<Prompts.Prompt>> page(CaseFile file) {
    return prompts.of(file).map(all -> new Page<>(List.copyOf(all), null));
  }
}
