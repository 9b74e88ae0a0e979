package io.zerodistance.routing.rules;

import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.routing.rulebook.RuleBook;

/** The group's quality staff and administrators write templates; the manager of a unit writes what it does differently. */
final class EditRulesPolicy {

  /** The scope to write in. */
  Scope writes(Caller caller, String owner) {
    if (RuleBook.GROUP.equals(owner)) {
      return allowed(caller.has("admin") || caller.has("quality"), Scope.of(RuleBook.GROUP),
          "Ask the group's quality staff to change a template.");
    }
    return allowed(caller.has("bu-manager"), caller.scopeOf(owner), "Ask the manager of the business unit.");
  }

  /** Templates can be read by all staff; a unit's own rules by its own. */
  Scope reads(Caller caller, String owner) {
    return RuleBook.GROUP.equals(owner) ? caller.scope() : caller.scopeOf(owner);
  }

  private static Scope allowed(boolean allowed, Scope scope, String askWhom) {
    if (!allowed) {
      throw Problems.of(RuleProblems.NOT_YOURS, askWhom);
    }
    return scope;
  }
}
