package io.zerodistance.resolution.authority;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.Texts;

/** Who holds which tier in a business unit: by its manager or an administrator, with history, never the own one. */
@Path("/api/authority/staff-tiers/{businessUnit}")
public class StaffTierResource {

  private static final int PAGE = 100;

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  StaffTiers staffTiers;
  @Inject
  Authorities authorities;
  @Inject
  TierNames names;

  /** {@code tier} null takes it away; {@code validFrom} with its offset, now when left out; {@code seen} 0 for nobody's yet. */
  public record AssignTierRequest(String tier, String validFrom, String because, int seen) {}

  /** By staff id; {@code tiers} are those in force here, lowest first, {@code names} what people call them. */
  public record StaffTierPage(List<TierAssignment> items, String next, List<String> tiers,
      Map<String, TierName> names) {}

  /** {@code cursor}: the staff id after which to go on. */
  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  public Uni<StaffTierPage> list(@PathParam("businessUnit") String unit, @QueryParam("cursor") String cursor) {
    return transactions.within(current.scopeOf(unit),
        () -> authorities.tiers(unit).chain(tiers -> names.of(unit)
            .chain(named -> staffTiers.current(unit, cursor == null ? "" : cursor, PAGE + 1)
                .map(found -> new StaffTierPage(found.stream().limit(PAGE).toList(),
                    found.size() > PAGE ? found.get(PAGE - 1).staff() : null,
                    tiers.stream().map(Tier::code).toList(), named)))));
  }

  @GET
  @Path("{staff}/history")
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  public Uni<Page<TierAssignment>> history(@PathParam("businessUnit") String unit, @PathParam("staff") String staff) {
    return transactions.within(current.scopeOf(unit), () -> staffTiers.history(unit, staff))
        .map(all -> new Page<>(all, null));
  }

  @PUT
  @Path("{staff}")
  @RolesAllowed({"bu-manager", "admin"})
  public Uni<TierAssignment> assign(@PathParam("businessUnit") String unit, @PathParam("staff") String staff,
      AssignTierRequest request) {
    var caller = current.get();
    var id = Texts.staffId(staff);
    var because = Texts.required("because", Texts.body(request).because(), 500);
    var wanted = new StaffTiers.Wanted(id, Texts.optional("tier", request.tier(), 40),
        request.validFrom() == null ? null : Texts.moment("validFrom", request.validFrom()), because, request.seen());
    return transactions.within(caller.scopeOf(unit), () -> staffTiers.assign(unit, wanted, caller));
  }
}
