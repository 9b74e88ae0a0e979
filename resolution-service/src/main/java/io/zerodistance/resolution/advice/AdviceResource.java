package io.zerodistance.resolution.advice;

import java.math.BigDecimal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.money.RequestedMoney;

/** The balance point: what may be a fair amount, and why. */
@Path("/api/cases/{number}/advice")
public class AdviceResource {

  private static final String CURRENCY = "CNY";

  @Inject
  CaseDesk desk;
  @Inject
  AdviseRedress adviseRedress;

  enum ClaimCode {
    FRAUD,
    FOOD_SAFETY
  }

  /** The legal floor is told when {@code claim} (FRAUD, FOOD_SAFETY) and {@code price} (minor units of CNY) are given; {@code loss} is optional. */
  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<Advice> advise(@PathParam("number") String number, @QueryParam("claim") String claim,
      @QueryParam("price") String price, @QueryParam("loss") String loss) {
    var named = claim(claim, price, loss);
    return desk.reading(number, (caller, file) -> adviseRedress.advise(file, named, caller.id()));
  }

  private static AdviseRedress.Claim claim(String claim, String price, String loss) {
    if (claim == null) {
      return null;
    }
    var code = Texts.choice("claim", claim, ClaimCode.class);
    var paid = new RequestedMoney(number("price", price), CURRENCY).in(CURRENCY);
    var lost = loss == null ? null : new RequestedMoney(number("loss", loss), CURRENCY).in(CURRENCY);
    return new AdviseRedress.Claim(code.name(), paid, lost);
  }

  private static BigDecimal number(String field, String text) {
    try {
      return new BigDecimal(Texts.required(field, text, 20));
    } catch (NumberFormatException malformed) {
      throw Texts.invalid(field, "Give " + field + " as a whole number of minor units, for example 12800.");
    }
  }
}
