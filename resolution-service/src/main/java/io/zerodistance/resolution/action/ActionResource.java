package io.zerodistance.resolution.action;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.storage.Ids;

/** What is done about the cause of a case. */
@Path("/api/cases/{number}/actions")
public class ActionResource {

  @Inject
  CaseDesk desk;
  @Inject
  Actions actions;
  @Inject
  Owners owners;
  @Inject
  IdempotentRequests idempotent;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  /** {@code due}: RFC 3339 with offset; {@code owner}: id of somebody whom the unit knows, as {@code GET /api/actions/{unit}/owners} names them. */
  public record ActionRequest(String kind, String text, String owner, String due) {}

  public record CaseActions(List<CorrectiveAction> items, String next) {}

  @RegisterForReflection
  public record MadeAction(String id) {}

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<CaseActions> list(@PathParam("number") String number) {
    return desk.reading(number, (caller, file) -> actions.of(file)).map(found -> new CaseActions(found, null));
  }

  @POST
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @ResponseStatus(201)
  public Uni<MadeAction> make(@PathParam("number") String number, @HeaderParam("Idempotency-Key") String key,
      ActionRequest request) {
    IdempotentRequests.requireKey(key);
    var kind = Texts.choice("kind", Texts.body(request).kind(), CorrectiveAction.Kind.class);
    var text = Texts.required("text", request.text(), 1_000);
    var owner = Texts.required("owner", request.owner(), 100).strip();
    var due = Texts.moment("due", request.due());
    var now = clock.instant();
    if (!due.isAfter(now)) {
      throw Texts.invalid("due", "Give a time to come.");
    }
    return desk.working(number, (caller, file) -> idempotent.once(file.businessUnit(),
        caller.id() + " acts on " + number, key, request, MadeAction.class, () -> {
          var action = new CorrectiveAction(file.businessUnit(), Ids.next(), number, kind, text, owner, due,
              CorrectiveAction.State.OPEN, caller.id(), now, null, null, null, null, null, null, null, null);
          return owners.require(file.businessUnit(), owner, caller.id())
              .chain(() -> actions.make(action))
              .chain(() -> timeline.note(file, now, "action-made", caller.id(), owner))
              .replaceWith(new MadeAction(action.id()));
        }));
  }
}
