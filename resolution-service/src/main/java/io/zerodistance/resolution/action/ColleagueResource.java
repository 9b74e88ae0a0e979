package io.zerodistance.resolution.action;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.Texts;

/** Who works for a unit without a tier there, kept by whoever leads it; being on the list allows nothing but to be given actions. */
@Path("/api/actions/{businessUnit}/colleagues")
public class ColleagueResource {

  private static final int PAGE = 100;

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  Colleagues colleagues;

  public record ColleagueRequest(String work) {}

  /** By staff id; {@code cursor}: the staff id after which to go on. */
  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  public Uni<Page<Colleague>> list(@PathParam("businessUnit") String unit, @QueryParam("cursor") String cursor) {
    return transactions.within(current.scopeOf(unit),
        () -> colleagues.page(unit, cursor == null ? "" : cursor, PAGE + 1)).map(ColleagueResource::page);
  }

  @PUT
  @Path("{staff}")
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  public Uni<Colleague> add(@PathParam("businessUnit") String unit, @PathParam("staff") String staff,
      ColleagueRequest request) {
    var caller = current.get();
    var id = Texts.staffId(staff);
    var work = Texts.required("work", Texts.body(request).work(), 100).strip();
    return transactions.within(caller.scopeOf(unit), () -> colleagues.add(unit, id, work, caller.id()));
  }

  /** Actions that the person has stay the person's. */
  @DELETE
  @Path("{staff}")
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  public Uni<Void> remove(@PathParam("businessUnit") String unit, @PathParam("staff") String staff) {
    var caller = current.get();
    return transactions.within(caller.scopeOf(unit), () -> colleagues.remove(unit, staff, caller.id()))
        .invoke(removed -> {
          if (!removed) {
            throw Problems.notFound();
          }
        }).replaceWithVoid();
  }

  private static Page<Colleague> page(List<Colleague> found) {
    return new Page<>(found.stream().limit(PAGE).toList(), found.size() > PAGE ? found.get(PAGE - 1).staff() : null);
  }
}
