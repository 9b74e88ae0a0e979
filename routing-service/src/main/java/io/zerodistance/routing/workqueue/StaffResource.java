package io.zerodistance.routing.workqueue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.assignment.ChangePresence;
import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.skill.StaffRepository;
import io.zerodistance.routing.skill.StaffRepository.Member;

/** The staff of the caller's business units: who is here, and who has how much. */
@Path("/api/routing/staff")
class StaffResource {
  private static final int PAGE = 100;
  private static final int MOST_TEAMS = 1_000;
  private static final ProblemType PRESENCE_UNKNOWN = new ProblemType("presence-unknown", 422, "Unknown presence");
  private static final ProblemType NOT_YOURS = new ProblemType("presence-not-yours", 403, "Not your presence to set");

  record PresenceWanted(String presence) {}

  record Teams(List<String> items) {}

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  StaffRepository staff;
  @Inject
  ChangePresence changePresence;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(
      summary = "Staff with presence, work in hand and skills: of one unit, whose id or team has the words, who are here")
  public Uni<Page<StaffView>> board(@QueryParam("unit") String unit, @QueryParam("q") String words,
      @QueryParam("here") boolean here, @QueryParam("cursor") String cursor) {
    var scope = unit == null ? caller.scope() : caller.scopeOf(unit);
    var after = Cursor.decode(cursor);
    var key = after == null ? "/" : after.key();
    int slash = key.indexOf('/');
    return transactions.within(scope, () -> staff.find(Objects.requireNonNullElse(words, "").strip(), here,
        key.substring(0, slash), key.substring(slash + 1), PAGE + 1))
        .map(rows -> Page.of(rows, PAGE, StaffResource::position).map(StaffResource::view));
  }

  @GET
  @Path("/teams")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "The teams that somebody works in, of one unit or of all of the caller's, by name")
  public Uni<Teams> teams(@QueryParam("unit") String unit) {
    var scope = unit == null ? caller.scope() : caller.scopeOf(unit);
    return transactions.within(scope, () -> staff.teams(MOST_TEAMS)).map(Teams::new);
  }

  @PUT
  @Path("/{id}/presence")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Comes on duty, goes away or off; one's own, or anybody's as supervisor")
  public Uni<StaffView> enter(@RestPath String id, PresenceWanted wanted) {
    var me = caller.get();
    var presence = presence(wanted);
    return transactions.within(me.scope(), () -> staff.find(id).chain(found -> {
      var member = found.orElseThrow(Problems::notFound);
      if (!id.equals(me.id()) && !me.has("supervisor") && !me.has("bu-manager")) {
        throw Problems.of(NOT_YOURS, "Ask the person, or a supervisor, to change it.");
      }
      return changePresence.change(member.businessUnit(), id, presence, me.id())
          .chain(() -> staff.find(id)).map(Optional::orElseThrow).map(StaffResource::view);
    }));
  }

  private static Presence presence(PresenceWanted wanted) {
    return Arrays.stream(Presence.values()).filter(p -> wanted != null && p.name().equals(wanted.presence()))
        .findFirst().orElseThrow(() -> Problems.of(PRESENCE_UNKNOWN, "Send presence: ON_DUTY, AWAY or OFF."));
  }

  private static Cursor position(Member member) {
    return new Cursor(Instant.EPOCH, member.businessUnit() + '/' + member.standing().id());
  }

  private static StaffView view(Member member) {
    return StaffView.of(member.businessUnit(), member.standing());
  }
}
