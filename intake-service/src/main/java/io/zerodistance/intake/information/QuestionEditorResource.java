package io.zerodistance.intake.information;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;

/** How a unit keeps its guided questions: what is asked about which item, in both languages, and who changed it why. */
@Path("/api/intake/information-questions/{businessUnit}")
class QuestionEditorResource {

  @Inject
  CurrentCaller caller;
  @Inject
  EditQuestions edit;

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  @Operation(summary = "All guided questions, those out of use included, with the newest changes")
  public Uni<EditQuestions.Kept> all(@PathParam("businessUnit") String unit) {
    return edit.all(caller.get(), unit);
  }

  @PUT
  @Path("/{item}/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"bu-manager", "admin"})
  @Operation(
      summary = "Add or change a question of an item ('*' for every item); what customers were asked already stays")
  public Uni<GuidedQuestion> keep(@PathParam("businessUnit") String unit, @PathParam("item") String item,
      @PathParam("code") String code, GuidedQuestion.Draft draft) {
    return edit.keep(caller.get(), unit, item, code, draft);
  }
}
