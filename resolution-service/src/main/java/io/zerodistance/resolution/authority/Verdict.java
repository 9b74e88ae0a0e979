package io.zerodistance.resolution.authority;

/** A policy's answer: allowed, or refused with what the person can do next. */
public sealed interface Verdict {

  record Allowed() implements Verdict {}

  record Refused(AuthorityExceeded reason) implements Verdict {}

  static Verdict allowed() {
    return new Allowed();
  }

  static Verdict refused(AuthorityExceeded reason) {
    return new Refused(reason);
  }
}
