package io.zerodistance.resolution.authority;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.Demand;
import io.zerodistance.resolution.floor.NamedFloor;
import io.zerodistance.resolution.floor.NamedFloors;
import io.zerodistance.resolution.money.Money;

/** What the caller may grant now, on one case or in general, and what is used up. */
@Path("/api/authority")
public class AuthorityResource {

  @Inject
  CaseDesk desk;
  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  Authorities authorities;
  @Inject
  Budgets budgets;
  @Inject
  UnitAuthorities unitAuthorities;
  @Inject
  NamedFloors floors;

  /**
   * {@code mayGrant}: the most that would be granted at once; {@code because}: what stands in the way, null when nothing does.
   * {@code payableFloor}: of the legal floor that was named, what would be granted at once, whatever the demand; null when none was named.
   * {@code anonymous}: nobody is known behind the case, so {@code perCustomer} counts this case alone.
   * Without a case all of that is null and {@code units} tells every unit in which the caller holds a tier.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record MyAuthority(String staff, String tier, TierName tierName, String delegatedBy,
      @JsonProperty("case") String number,
      Limit perCase, Limit perDay, Limit perCustomer, Money mayGrant, Money payableFloor, String because,
      Boolean anonymous,
      List<UnitAuthority> units) {}

  @GET
  @Path("me")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<MyAuthority> mine(@QueryParam("case") String number) {
    if (number == null || number.isBlank()) {
      var caller = current.get();
      return transactions.within(caller.scope(), () -> unitAuthorities.of(caller))
          .map(
              units -> new MyAuthority(caller.id(), null, null, null, null, null, null, null, null, null, null, null,
                  units));
    }
    return desk.reading(number, (caller, file) -> authorities.of(file.businessUnit(), caller.id())
        .chain(authority -> budgets.shown(file, authority)
            .chain(used -> unitAuthorities.of(file.businessUnit(), authority)
                .chain(unit -> floors.of(file)
                    .map(floor -> answer(file, authority, used, unit, floor.map(NamedFloor::left).orElse(null)))))));
  }

  private static MyAuthority answer(CaseFile file, StaffAuthority authority, UsedUp used, UnitAuthority unit,
      Money floorLeft) {
    var tier = authority.tier();
    var perCase = Limit.of(tier.caseLimit(), used.onCase());
    var perDay = Limit.of(tier.dayLimit(), used.byHandlerToday());
    var perCustomer = Limit.of(tier.customerLimit(), used.toCustomer());
    var obstacle = obstacle(file, authority);
    var because = file.demand() == Demand.UNREASONABLE ? AuthorityProblems.NO_DISCOUNT.name() : obstacle;
    var most = perCase.left().orLess(perDay.left());
    most = perCustomer == null ? most : most.orLess(perCustomer.left());
    return new MyAuthority(authority.staff(), tier.code(), unit.tierName(), authority.delegatedBy(), file.number(),
        perCase, perDay,
        perCustomer, because == null ? most : Money.of(0, most.currency()), payable(floorLeft, most, obstacle), because,
        file.customer() == null, List.of(unit));
  }

  /** An unreasonable demand is no obstacle to what the law gives. */
  private static Money payable(Money floorLeft, Money most, String obstacle) {
    if (floorLeft == null || !floorLeft.currency().equals(most.currency())) {
      return null;
    }
    return obstacle == null ? floorLeft.orLess(most) : Money.of(0, most.currency());
  }

  private static String obstacle(CaseFile file, StaffAuthority authority) {
    if (file.isOver()) {
      return "case-is-over";
    }
    return authority.staff().equals(file.handler()) || authority.tier().oversees() ? null
        : AuthorityProblems.NOT_THE_HANDLER.name();
  }
}
