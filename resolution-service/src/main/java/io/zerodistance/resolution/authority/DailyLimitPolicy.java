package io.zerodistance.resolution.authority;

/** Refuses redress above what the handler's tier may still grant today. */
final class DailyLimitPolicy implements AuthorityPolicy {

  @Override
  public Verdict judge(RedressRequest request, Authority authority) {
    var left = authority.tier().dayLimit().minus(authority.used().byHandlerToday());
    return request.amount().isAtMost(left) ? Verdict.allowed()
        : Verdict.refused(new AuthorityExceeded("handler-day", left.orNothing()));
  }
}
