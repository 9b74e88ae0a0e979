package io.zerodistance.resolution.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.zerodistance.resolution.authority.RecordRule;
import io.zerodistance.resolution.authority.RedressRule;
import io.zerodistance.resolution.authority.TierRules;
import io.zerodistance.resolution.authority.TierRules.TierRule;
import io.zerodistance.rulebook.Raised;

/** What lets somebody grant more than before, or grant it sooner again; such a change takes a second person. */
final class RaisesLimitsPolicy {

  private RaisesLimitsPolicy() {}

  static List<Raised> tiers(TierRules before, TierRules after) {
    var known = before.tiers().stream().collect(Collectors.toMap(RaisesLimitsPolicy::key, rule -> rule));
    return after.tiers().stream().flatMap(rule -> tier(known, rule).stream()).toList();
  }

  private static List<Raised> tier(Map<String, TierRule> known, TierRule after) {
    var before = known.get(key(after));
    var raised = new ArrayList<Raised>();
    if (before == null) {
      raised.add(new Raised(after.tier(), "tier"));
      return raised;
    }
    note(raised, after, "caseLimit", after.caseLimit() > before.caseLimit());
    note(raised, after, "dayLimit", after.dayLimit() > before.dayLimit());
    note(raised, after, "customerLimit", before.customerLimit() != null
        && (after.customerLimit() == null || after.customerLimit() > before.customerLimit()));
    // A rank decides about others: who asks whom is told by all ranks together.
    note(raised, after, "rank", !after.rank().equals(before.rank()));
    note(raised, after, "oversees", after.oversees() && !before.oversees());
    return raised;
  }

  private static void note(List<Raised> raised, TierRule rule, String what, boolean rises) {
    if (rises) {
      raised.add(new Raised(rule.tier(), what));
    }
  }

  private static String key(TierRule rule) {
    return rule.tier() + " " + rule.currency();
  }

  /** A shorter window forgets sooner what a customer got; another day or currency begins to count anew. */
  static List<Raised> counting(RedressRule before, RedressRule after) {
    var raised = new ArrayList<Raised>();
    everywhere(raised, "currency", !after.currency().equals(before.currency()));
    everywhere(raised, "dayZone", !after.dayZone().equals(before.dayZone()));
    everywhere(raised, "customerWindowDays", after.customerWindowDays() < before.customerWindowDays());
    return raised;
  }

  /** Another window may forget a rejection or count more approvals: it counts as more, whichever way it moves. */
  static List<Raised> record(RecordRule before, RecordRule after) {
    var raised = new ArrayList<Raised>();
    everywhere(raised, "windowDays", !after.windowDays().equals(before.windowDays()));
    everywhere(raised, "perRejection", after.perRejection() > before.perRejection());
    everywhere(raised, "perCoaching", after.perCoaching() > before.perCoaching());
    everywhere(raised, "perApproval", after.perApproval() > before.perApproval());
    everywhere(raised, "leastPercent", after.leastPercent() > before.leastPercent());
    everywhere(raised, "mostPercent", after.mostPercent() > before.mostPercent());
    return raised;
  }

  private static void everywhere(List<Raised> raised, String what, boolean rises) {
    if (rises) {
      raised.add(new Raised(Raised.EVERY_TIER, what));
    }
  }
}
