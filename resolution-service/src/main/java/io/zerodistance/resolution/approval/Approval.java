package io.zerodistance.resolution.approval;

import java.time.Instant;

import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.remedy.Remedy;

/** A question to a second person, bound to the amount, the payee, the remedy's version and the facts of the case. */
record Approval(String id, String businessUnit, String number, String remedy, ApprovalKind kind, Money amount,
    String payee, int remedyVersion, long factsVersion, String requiredTier, int requiredRank, String requestedBy,
    Instant requestedAt, ApprovalState state, String escalatedTier, Instant escalatedAt) {

  /** The tier that it is put before now; the required one may still decide. */
  String addressedTier() {
    return escalatedTier == null ? requiredTier : escalatedTier;
  }

  /** Whether it still speaks of what is to be granted now. */
  boolean isBoundTo(CaseFile file, Remedy now) {
    return remedy.equals(now.id()) && amount.equals(now.amount()) && payee.equals(now.payee())
        && remedyVersion == now.version() && factsVersion == file.factsVersion();
  }
}
