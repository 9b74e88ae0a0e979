package io.zerodistance.resolution.authority;

/**
 * Refuses what would bring one customer above the tier's limit within the rolling window; of an anonymous complaint only what was
 * granted on the same case is known.
 */
final class CustomerLimitPolicy implements AuthorityPolicy {

  @Override
  public Verdict judge(RedressRequest request, Authority authority) {
    if (authority.tier().customerLimit() == null) {
      return Verdict.allowed();
    }
    var left = authority.tier().customerLimit().minus(authority.used().toCustomer());
    return request.amount().isAtMost(left) ? Verdict.allowed()
        : Verdict.refused(new AuthorityExceeded("customer-window", left.orNothing()));
  }
}
