package io.zerodistance.resolution.ledger;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseDesk;

/** The compensation ledger of a case. */
@Path("/api/cases/{number}/ledger")
public class LedgerResource {

  @Inject
  CaseDesk desk;
  @Inject
  Ledger ledger;

  public record CaseLedger(List<LedgerEntry> items, LedgerSummary summary, String next) {}

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer"})
  public Uni<CaseLedger> ofCase(@PathParam("number") String number) {
    return desk.reading(number, (caller, file) -> ledger.of(file))
        .map(entries -> new CaseLedger(entries, LedgerSummary.of(entries), null));
  }
}
