package io.zerodistance.intake.policy;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Transactions;

/** Writing the policy page: a draft that nobody outside sees, then a version for everybody. */
@Path("/api/intake/policies/{businessUnit}")
class PolicyDeskResource {

  private static final int MOST_SECTIONS = 20;

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  PolicyPages pages;

  record Editing(List<PolicyPages.Version> items) {}

  /** {@code seen}: the newest version that the editor saw. */
  @RegisterForReflection
  record Draft(Integer seen, List<Section> sections) {}

  @RegisterForReflection
  record Publication(Integer version) {}

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(summary = "The versions of the page, newest first")
  public Uni<Editing> versions(@PathParam("businessUnit") String unit) {
    return transactions.within(caller.get().scopeOf(unit), () -> pages.all(unit)).map(Editing::new);
  }

  @PUT
  @Path("/draft")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("bu-manager")
  @Operation(summary = "Save a draft; nobody outside sees it")
  public Uni<Editing> draft(@PathParam("businessUnit") String unit, Draft draft) {
    var by = caller.get();
    var sections = sections(draft);
    return transactions.within(by.scopeOf(unit),
        () -> pages.draft(unit, sections, draft.seen() == null ? 0 : draft.seen(), by.id())).map(Editing::new);
  }

  @POST
  @Path("/publication")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("bu-manager")
  @Operation(summary = "Publish the draft of that version; the one before stays on record")
  public Uni<Editing> publish(@PathParam("businessUnit") String unit, Publication publication) {
    var by = caller.get();
    if (publication == null || publication.version() == null) {
      throw PolicyProblems.invalid("version", "name the draft's version.");
    }
    return transactions.within(by.scopeOf(unit), () -> pages.publish(unit, publication.version(), by.id()))
        .map(Editing::new);
  }

  private static List<Section> sections(Draft draft) {
    var given = draft == null || draft.sections() == null ? List.<Section>of() : draft.sections();
    if (given.isEmpty() || given.size() > MOST_SECTIONS) {
      throw PolicyProblems.invalid("sections", "write 1 to " + MOST_SECTIONS + " sections.");
    }
    return given.stream().map(section -> new Section(
        PolicyProblems.wording("heading", section == null ? null : section.heading(), 100),
        PolicyProblems.wording("text", section == null ? null : section.text(), 4_000))).toList();
  }
}
