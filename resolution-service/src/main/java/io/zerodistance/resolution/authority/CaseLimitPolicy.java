package io.zerodistance.resolution.authority;

/** Refuses what would bring a case above the tier's limit, over all remedies and all handlers: splitting gains nothing. */
final class CaseLimitPolicy implements AuthorityPolicy {

  @Override
  public Verdict judge(RedressRequest request, Authority authority) {
    var left = authority.tier().caseLimit().minus(authority.used().onCase());
    return request.amount().isAtMost(left) ? Verdict.allowed()
        : Verdict.refused(new AuthorityExceeded("case", left.orNothing()));
  }
}
