package io.zerodistance.resolution.wording;

import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;

/** The group's quality staff and administrators word what all units use; the manager of a unit words what it says differently. */
final class EditWordingPolicy {

  /** The scope to write in. */
  Scope writes(Caller caller, String owner) {
    boolean group = Wordings.GROUP.equals(owner);
    var scope = group ? Scope.of(Wordings.GROUP) : caller.scopeOf(owner);
    if (group ? !caller.has("admin") && !caller.has("quality") : !caller.has("bu-manager")) {
      throw Problems.of(WordingProblems.NOT_YOURS,
          group ? "Ask the group's quality staff to change it for all units, or change it for your own unit."
              : "Ask the manager of the business unit.");
    }
    return scope;
  }

  /** What the group says can be read by all staff, a unit's own by its own. */
  Scope reads(Caller caller, String owner) {
    return Wordings.GROUP.equals(owner) ? caller.scope() : caller.scopeOf(owner);
  }
}
