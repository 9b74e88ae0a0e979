package io.zerodistance.resolution.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;

/** The proof that nobody changed the compensation ledger. */
@Path("/api/resolution/ledger/verification")
public class VerificationResource {

  @Inject
  VerifyLedger verifyLedger;
  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;

  public record Verifications(List<VerifyLedger.Verification> items, String next) {}

  /** Recomputes the chain of every business unit of the caller. */
  @GET
  @RolesAllowed({"quality", "bu-manager", "admin"})
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
