package io.zerodistance.resolution.remedy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.authority.Budgets;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.ledger.Ledger;
import io.zerodistance.resolution.ledger.LedgerState;

/** Redress that is not taken up: posted as cancelled, and its budgets are free again; an offer without money has neither. */
@ApplicationScoped
class ReleaseRedress {

  @Inject
  Ledger ledger;
  @Inject
  Budgets budgets;

  Uni<Void> of(CaseFile file, Remedy remedy) {
    return !remedy.isRedress() ? Uni.createFrom().voidItem()
        : ledger.post(file, remedy.id(), LedgerState.CANCELLED, remedy.amount())
            .chain(() -> budgets.release(file.businessUnit(), remedy.id()));
  }
}
