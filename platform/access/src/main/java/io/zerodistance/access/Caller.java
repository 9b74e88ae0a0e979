package io.zerodistance.access;

import java.util.Set;

/** The authenticated person behind a request: staff id, realm roles and business units, all from the verified token. */
public record Caller(String id, Set<String> roles, Scope scope) {

  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Narrows to one business unit; a unit that is not the caller's is answered as if it did not exist. */
  public Scope scopeOf(String businessUnit) {
    if (!scope.covers(businessUnit)) {
      throw Problems.notFound();
    }
    return Scope.of(businessUnit);
  }
}
