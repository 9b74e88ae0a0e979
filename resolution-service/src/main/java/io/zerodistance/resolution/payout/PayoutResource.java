package io.zerodistance.resolution.payout;

import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.money.Money;

/** Payouts that stopped for a person, and that person's word. */
@Path("/api/resolution/payouts")
public class PayoutResource {

  private static final int PAGE = 50;

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  Payouts payouts;
  @Inject
  ReturnedPayouts returnedPayouts;
  @Inject
  SettlePayout settlePayout;

  public record ShownPayout(String id, @JsonProperty("case") String number, String businessUnit, Money amount,
      String state, int attempts, String problem, Instant createdAt) {}

  public record SettleRequest(String outcome, String gatewayReference, String because) {}

  public record SettledPayout(String id, String state) {}

  /** {@code state} is UNCLEAR when left out. */
  @GET
  @RolesAllowed({"supervisor", "bu-manager", "quality"})
  public Uni<Page<ShownPayout>> list(@QueryParam("state") String state, @QueryParam("cursor") String cursor) {
    var wanted = state == null ? PayoutState.UNCLEAR : Texts.choice("state", state, PayoutState.class);
    var after = Cursor.decode(cursor);
    return transactions.within(current.scope(), () -> payouts.in(wanted, after == null ? Instant.EPOCH : after.at(),
        after == null ? "" : after.key(), PAGE + 1))
        .map(rows -> Page.of(rows, PAGE, last -> new Cursor(last.createdAt(), last.remedy()))
            .map(PayoutResource::shown));
  }

  /** What came back after it was paid, and whether something was offered in its place. */
  @GET
  @Path("returned")
  @RolesAllowed({"supervisor", "bu-manager", "quality"})
  public Uni<Page<ReturnedPayouts.ReturnedPayout>> returned(@QueryParam("cursor") String cursor) {
    var before = Cursor.decode(cursor);
    return transactions.within(current.scope(), () -> returnedPayouts.page(before, PAGE + 1))
        .map(rows -> Page.of(rows, PAGE, ReturnedPayouts.ReturnedPayout::place));
  }

  /** PAID, RETRY or CANCEL for an unclear payout; REVERSE for a paid one that came back. */
  @POST
  @Path("{id}/settlement")
  @RolesAllowed({"bu-manager", "quality"})
  public Uni<SettledPayout> settle(@PathParam("id") String id, SettleRequest request) {
    var caller = current.get();
    var outcome = Texts.choice("outcome", Texts.body(request).outcome(), SettlePayout.Settlement.class);
    var because = Texts.required("because", request.because(), 1_000);
    var reference = Texts.optional("gatewayReference", request.gatewayReference(), 200);
    return transactions.within(caller.scope(),
        () -> settlePayout.settle(id, outcome, reference, because, caller.id()))
        .map(state -> new SettledPayout(id, state.name()));
  }

  private static ShownPayout shown(Payout payout) {
    return new ShownPayout(payout.remedy(), payout.number(), payout.businessUnit(), payout.amount(),
        payout.state().name(), payout.attempts(), payout.lastProblem(), payout.createdAt());
  }
}
