package io.zerodistance.resolution.advice;

import java.math.BigDecimal;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.floor.FindLaw;
import io.zerodistance.resolution.floor.FloorClaim;

/** The balance point: what may be a fair amount, and why. */
@Path("/api/cases/{number}/advice")
public class AdviceResource {

  @Inject
  CaseDesk desk;
  @Inject
  AskArchive archive;
  @Inject
  AdviseRedress adviseRedress;
  @Inject
  FindLaw findLaw;

  /** Claims for which a law that holds today where the unit works sets a floor; none are known for a place without rules. */
  record Claims(String jurisdiction, List<Claim> items) {}

  record Claim(String code, String zh, String en, String currency) {}

  @GET
  @Path("/claims")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<Claims> claims(@PathParam("number") String number) {
    return desk.reading(number, (caller, file) -> findLaw.of(file.businessUnit()).map(law -> new Claims(
        law.jurisdiction(),
        law.floors().stream().map(floor -> new Claim(floor.claim(), floor.zh(), floor.en(),
            floor.minimum().currency())).toList())));
  }

  /**
   * The legal floor is told when {@code claim} and {@code price} (minor units) are given, or when one was named on the case;
   * {@code loss} is optional. The customer archive is asked with the caller's own token, outside of any transaction.
   */
  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<Advice> advise(@PathParam("number") String number, @QueryParam("claim") String claim,
      @QueryParam("price") String price, @QueryParam("loss") String loss,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    var asked = claim == null ? null
        : new FloorClaim(claim, number("price", price), loss == null ? null : number("loss", loss));
    return desk.reading(number, (caller, file) -> Uni.createFrom().item(file))
        .chain(() -> archive.about(number, authorization))
        .chain(customer -> desk.reading(number,
            (caller, file) -> adviseRedress.advise(file, asked, customer, caller.id())));
  }

  private static BigDecimal number(String field, String text) {
    try {
      return new BigDecimal(Texts.required(field, text, 20));
    } catch (NumberFormatException malformed) {
      throw Texts.invalid(field, "Give " + field + " as a whole number of minor units, for example 12800.");
    }
  }
}
