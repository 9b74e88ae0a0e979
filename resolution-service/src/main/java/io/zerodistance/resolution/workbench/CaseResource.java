package io.zerodistance.resolution.workbench;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;

import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.CaseState;
import io.zerodistance.resolution.casefile.Texts;

/** The workbench: the list of cases, and one case in full. */
@Path("/api/cases")
public class CaseResource {

  private static final int PAGE = 50;

  @Inject
  CaseDesk desk;
  @Inject
  CompileCase compileCase;
  @Inject
  CaseList cases;
  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;

  /** {@code mine=true}: only those that the caller handles. */
  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer"})
  public Uni<Page<CaseList.ListedCase>> list(@QueryParam("mine") boolean mine, @QueryParam("state") String state,
      @QueryParam("cursor") String cursor) {
    var caller = current.get();
    var wanted = state == null || state.isBlank() ? null : Texts.choice("state", state, CaseState.class).name();
    var before = Cursor.decode(cursor);
    return transactions.within(caller.scope(), () -> cases.page(mine ? caller.id() : null, wanted, before, PAGE + 1))
        .map(rows -> Page.of(rows, PAGE, last -> new Cursor(last.openedAt(), last.number())));
  }

  /** With the version as ETag. */
  @GET
  @Path("{number}")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer"})
  public Uni<RestResponse<CaseView>> get(@PathParam("number") String number) {
    return desk.reading(number, (caller, file) -> compileCase.compile(file))
        .map(view -> RestResponse.ResponseBuilder.ok(view).tag(new EntityTag(Long.toString(view.version()))).build());
  }
}
