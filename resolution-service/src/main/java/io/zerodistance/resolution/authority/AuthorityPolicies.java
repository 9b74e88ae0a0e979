package io.zerodistance.resolution.authority;

import java.util.List;
import java.util.Optional;

/** All limits in the order in which a refusal is told; and the lowest tier that would get past them. */
public final class AuthorityPolicies {

  private static final List<AuthorityPolicy> ALL =
      List.of(new CaseLimitPolicy(), new DailyLimitPolicy(), new CustomerLimitPolicy());

  private AuthorityPolicies() {}

  public static Verdict judge(RedressRequest request, Authority authority) {
    return ALL.stream().map(policy -> policy.judge(request, authority))
        .filter(Verdict.Refused.class::isInstance).findFirst().orElseGet(Verdict::allowed);
  }

  /** Only tiers above {@code rank} count. The day of whoever will decide is not known yet: it is judged when they do. */
  public static Optional<Tier> lowestSufficient(RedressRequest request, UsedUp used, List<Tier> ascending, int rank) {
    var freshDay = new UsedUp(used.onCase(), UsedUp.nothing(request.amount().currency()).byHandlerToday(),
        used.toCustomer());
    return ascending.stream().filter(tier -> tier.rank() > rank)
        .filter(tier -> judge(request, new Authority(tier, freshDay)) instanceof Verdict.Allowed).findFirst();
  }
}
