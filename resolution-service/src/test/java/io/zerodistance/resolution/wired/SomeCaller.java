package io.zerodistance.resolution.wired;

import java.util.Set;

import io.zerodistance.access.Caller;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Scope;

/** Whoever calls next. */
final class SomeCaller extends CurrentCaller {

  private Caller caller;

  void is(String staff, String role, String... units) {
    caller = new Caller(staff, Set.of(role), Scope.of(units));
  }

  @Override
  public Caller get() {
    return caller;
  }

  @Override
  public Scope scope() {
    return caller.scope();
  }
}
