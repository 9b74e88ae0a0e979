package io.zerodistance.resolution.authority;

/** One rule about who may grant how much; a value without state, judged under the locked budgets. */
interface AuthorityPolicy {

  Verdict judge(RedressRequest request, Authority authority);
}
