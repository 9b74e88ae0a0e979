package io.zerodistance.resolution.remedy;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.authority.AuthorityExceeded;
import io.zerodistance.resolution.authority.Tier;
import io.zerodistance.resolution.authority.TierName;
import io.zerodistance.resolution.money.Money;

/** The answer to a proposal: granted, or waiting for {@code requiredTier} because of a limit. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposedRemedy(String id, RemedyType type, RemedyState status, Money amount, int version, String approval,
    String requiredTier, TierName requiredTierName, AuthorityExceeded because) {

  static ProposedRemedy of(Remedy remedy) {
    return new ProposedRemedy(remedy.id(), remedy.type(), remedy.state(), remedy.amount(), remedy.version(), null, null,
        null, null);
  }

  static ProposedRemedy awaiting(Remedy remedy, String approval, Tier tier, TierName name,
      AuthorityExceeded because) {
    return new ProposedRemedy(remedy.id(), remedy.type(), remedy.state(), remedy.amount(), remedy.version(), approval,
        tier.code(), name, because);
  }
}
