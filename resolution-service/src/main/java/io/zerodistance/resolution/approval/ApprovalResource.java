package io.zerodistance.resolution.approval;

import java.time.Instant;
import java.util.Map;

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
import io.zerodistance.resolution.authority.TierName;
import io.zerodistance.resolution.authority.TierNames;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.money.Money;

/** What a second person has to decide, and the decision. */
@Path("/api/approvals")
public class ApprovalResource {

  private static final int PAGE = 50;

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  WaitingApprovals waiting;
  @Inject
  TierNames names;
  @Inject
  AskedOffers offers;
  @Inject
  DecidedRequests decided;
  @Inject
  DecideApproval decideApproval;

  /**
   * {@code kind}: AUTHORITY before granting, REVIEW after an on-the-spot grant; {@code escalatedTo} when it waited too long; {@code
   * anonymous}: no customer is known, so that no other case counts into the limit of the customer; {@code offer}: what is decided about.
   */
  public record WaitingApproval(String id, @JsonProperty("case") String number, String businessUnit, String kind,
      String remedy, Money amount, String requestedBy, Instant requestedAt, String requiredTier,
      TierName requiredTierName, String escalatedTo, TierName escalatedToName, Instant escalatedAt, String state,
      boolean anonymous, AskedOffer offer) {}

  public record DecideRequest(String decision, String because) {}

  public record DecidedApproval(String id, String state) {}

  /** What the caller may decide; with {@code mine=true} what others have to decide for the caller. */
  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<Page<WaitingApproval>> list(@QueryParam("mine") boolean mine, @QueryParam("cursor") String cursor) {
    var caller = current.get();
    var after = Cursor.decode(cursor);
    return transactions.within(caller.scope(),
        () -> (mine ? waiting.requestedBy(caller, after, PAGE + 1) : waiting.toDecide(caller, after, PAGE + 1))
            .chain(rows -> names.of(rows.stream().map(Approval::businessUnit).toList())
                .chain(named -> offers.of(rows).map(offered -> Page
                    .of(rows, PAGE, last -> new Cursor(last.requestedAt(), last.id()))
                    .map(approval -> shown(approval, named.get(approval.businessUnit()),
                        offered.get(approval.remedy())))))));
  }

  /** What was decided of the caller's own requests and grants, newest first, with the decider's words. */
  @GET
  @Path("decided")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<Page<DecidedRequest>> decided(@QueryParam("cursor") String cursor) {
    var caller = current.get();
    var before = Cursor.decode(cursor);
    return transactions.within(caller.scope(), () -> decided.of(caller.id(), before, PAGE + 1))
        .map(rows -> Page.of(rows, PAGE, last -> new Cursor(last.decidedAt(), last.id())));
  }

  /**
   * AUTHORITY: APPROVE, REFUSE. REVIEW: APPROVE, APPROVE_WITH_COACHING, REJECT; none of them takes anything from the customer. All but a
   * plain APPROVE need {@code because}, which whoever asked reads.
   */
  @POST
  @Path("{id}/decision")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<DecidedApproval> decide(@PathParam("id") String id, DecideRequest request) {
    var caller = current.get();
    var decision = Texts.choice("decision", Texts.body(request).decision(), Decision.class);
    var because = Texts.optional("because", request.because(), 1_000);
    return transactions.within(caller.scope(), () -> decideApproval.decide(id, decision, because, caller))
        .map(state -> {
          if (state == ApprovalState.VOIDED) {
            throw ApprovalProblems.outdated();
          }
          return new DecidedApproval(id, state.name());
        });
  }

  private static WaitingApproval shown(Approval approval, Map<String, TierName> names, AskedOffer offer) {
    return new WaitingApproval(approval.id(), approval.number(), approval.businessUnit(), approval.kind().name(),
        approval.remedy(), approval.amount(), approval.requestedBy(), approval.requestedAt(), approval.requiredTier(),
        names.get(approval.requiredTier()), approval.escalatedTier(), names.get(approval.escalatedTier()),
        approval.escalatedAt(), approval.state().name(), approval.number().equals(approval.payee()),
        offer);
  }
}
