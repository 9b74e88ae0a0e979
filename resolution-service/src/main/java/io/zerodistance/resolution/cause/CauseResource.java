package io.zerodistance.resolution.cause;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.casefile.Timeline;

/** What went wrong on a case, and the cause behind it. */
@Path("/api/cases/{number}/cause")
public class CauseResource {

  @Inject
  CaseDesk desk;
  @Inject
  RootCauses causes;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  public record CauseRequest(String directCause, List<String> whys, String causeBehind) {}

  /** 404 while nobody has looked for it. */
  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<RootCause> read(@PathParam("number") String number) {
    return desk.reading(number, (caller, file) -> causes.of(file))
        .map(found -> found.orElseThrow(Problems::notFound));
  }

  /** May be said in any state of the case, and said better later; {@code causeBehind} is the last why's answer unless given. */
  @PUT
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<RootCause> explain(@PathParam("number") String number, CauseRequest request) {
    var direct = Texts.required("directCause", Texts.body(request).directCause(), 1_000);
    var whys = FiveWhysPolicy.accept(request.whys());
    var given = Texts.optional("causeBehind", request.causeBehind(), 1_000);
    var behind = given == null ? whys.getLast() : given;
    return desk.working(number, (caller, file) -> causes.keep(file, direct, whys, behind, caller.id())
        .chain(() -> timeline.note(file, clock.instant(), "cause-explained", caller.id(), null))
        .chain(() -> causes.of(file))).map(found -> found.orElseThrow());
  }
}
