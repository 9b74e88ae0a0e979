package io.zerodistance.resolution.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.CaseDesk;

/** The compensation ledger of a case, and the proof that nobody changed it. */
@Path("/api")
public class LedgerResource {

  @Inject
  CaseDesk desk;
  @Inject
  Ledger ledger;
  @Inject
  VerifyLedger verifyLedger;
  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;

  public record CaseLedger(List<LedgerEntry> items, LedgerSummary summary, String next) {}

  public record Verifications(List<VerifyLedger.Verification> items, String next) {}

  @GET
  @Path("cases/{number}/ledger")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer"})
  public Uni<CaseLedger> ofCase(@PathParam("number") String number) {
    return desk.reading(number, (caller, file) -> ledger.of(file))
        .map(entries -> new CaseLedger(entries, LedgerSummary.of(entries), null));
  }

  /** Recomputes the chain of every business unit of the caller. */
  @GET
  @Path("resolution/ledger/verification")
  @RolesAllowed({"quality", "admin"})
  public Uni<Verifications> verify() {
    var verified = new ArrayList<VerifyLedger.Verification>();
    var chain = Uni.createFrom().voidItem();
    for (var unit : new TreeSet<>(current.get().scope().businessUnits())) {
      chain = chain.chain(() -> transactions.within(Scope.of(unit), () -> verifyLedger.verify(unit)))
          .invoke(verified::add).replaceWithVoid();
    }
    return chain.map(done -> new Verifications(verified, null));
  }
}
