package io.zerodistance.resolution.advice;

import java.math.BigDecimal;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;

/** The balance point: what may be a fair amount, and why. */
@Path("/api/cases/{number}/advice")
public class AdviceResource {

  @Inject
  CaseDesk desk;
  @Inject
  AdviseRedress adviseRedress;
  @Inject
  AdviceRules rules;

  /** Claims for which a law that holds today sets a floor, with where it stands; {@code currency} of price and loss. */
  record Claims(List<Claim> items) {}

  record Claim(String code, String zh, String en, String currency) {}

  @GET
  @Path("/claims")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<Claims> claims(@PathParam("number") String number) {
    return desk.reading(number, (caller, file) -> rules.floors(file.businessUnit()).map(floors -> new Claims(
        floors.stream().map(law -> new Claim(law.claim(), law.zh(), law.en(), law.minimum().currency())).toList())));
  }

  /** The legal floor is told when {@code claim} and {@code price} (minor units) are given; {@code loss} is optional. */
  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<Advice> advise(@PathParam("number") String number, @QueryParam("claim") String claim,
      @QueryParam("price") String price, @QueryParam("loss") String loss) {
    var named = claim == null ? null
        : new AdviseRedress.Claim(claim, number("price", price), loss == null ? null : number("loss", loss));
    return desk.reading(number, (caller, file) -> adviseRedress.advise(file, named, caller.id()));
  }

  private static BigDecimal number(String field, String text) {
    try {
      return new BigDecimal(Texts.required(field, text, 20));
    } catch (NumberFormatException malformed) {
      throw Texts.invalid(field, "Give " + field + " as a whole number of minor units, for example 12800.");
    }
  }
}
