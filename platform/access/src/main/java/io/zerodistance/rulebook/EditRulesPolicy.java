package io.zerodistance.rulebook;

import java.util.Set;

import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;

/**
 * The group's quality staff and administrators write templates; a unit's editors write what it does differently.
 *
 * @param unitRoles roles that write for a unit of theirs
 */
public record EditRulesPolicy(Set<String> unitRoles) {

  /** The scope to write in. */
  public Scope writes(Caller caller, String owner) {
    if (RuleBook.GROUP.equals(owner)) {
      return allowed(caller.has("admin") || caller.has("quality"), Scope.of(RuleBook.GROUP),
          "Ask the group's quality staff to change a template.");
    }
    return allowed(unitRoles.stream().anyMatch(caller::has), caller.scopeOf(owner),
        "Ask the manager of the business unit.");
  }

  /** Templates can be read by all staff; a unit's own rules by its own. */
  public Scope reads(Caller caller, String owner) {
    return RuleBook.GROUP.equals(owner) ? caller.scope() : caller.scopeOf(owner);
  }

  private static Scope allowed(boolean allowed, Scope scope, String askWhom) {
    if (!allowed) {
      throw Problems.of(RuleProblems.NOT_YOURS, askWhom);
    }
    return scope;
  }
}
