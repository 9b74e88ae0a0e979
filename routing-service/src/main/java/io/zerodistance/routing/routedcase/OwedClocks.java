package io.zerodistance.routing.routedcase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.zerodistance.routing.deadline.Clocks;
import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.Owed;
import io.zerodistance.routing.servicelevel.CaseTraits;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/**
 * Which clocks an open case owes as it stands: an answer and a look by a person in the first round, news after the first answer
 * or once it came back, and its resolution. Hand-offs owe their own.
 */
public final class OwedClocks {
  private OwedClocks() {}

  /** All that run, those of hand-offs within the unit, too. */
  public static Clocks all(RoutedCase routed, Instant now) {
    return new Clocks(routed.businessUnit(), routed.number(), routed.traits(), running -> true, of(routed, now));
  }

  /** Those of the case itself. */
  public static Clocks own(RoutedCase routed, Instant now) {
    return new Clocks(routed.businessUnit(), routed.number(), routed.traits(), OwedClocks::isOwn, of(routed, now));
  }

  /** Those that a triage with these traits would leave; the triage itself ends its own. */
  public static Clocks afterTriage(RoutedCase routed, CaseTraits traits, Instant now) {
    return new Clocks(routed.businessUnit(), routed.number(), traits,
        running -> isOwn(running) && running.kind() != DeadlineKind.TRIAGE,
        of(routed, now).stream().filter(owed -> owed.kind() != DeadlineKind.TRIAGE).toList());
  }

  private static boolean isOwn(Deadline running) {
    return running.concerns() == null;
  }

  /** A round that did not begin with the filing began at a time that is not kept: what starts late in it starts now. */
  static List<Owed> of(RoutedCase routed, Instant now) {
    var owed = new ArrayList<Owed>();
    if (!routed.state().isOpen()) {
      return owed;
    }
    boolean first = routed.round() == 1;
    boolean answered = routed.answeredAt() != null;
    owed.add(Owed.once(DeadlineKind.RESOLUTION, routed.round(), first ? routed.registeredAt() : now));
    if (first && !answered) {
      owed.add(Owed.once(DeadlineKind.FIRST_RESPONSE, 1, routed.registeredAt()));
    }
    if (first && !routed.triaged()) {
      owed.add(Owed.once(DeadlineKind.TRIAGE, 1, routed.registeredAt()));
    }
    if (!first || answered) {
      owed.add(Owed.again(DeadlineKind.NEXT_UPDATE, now, null));
    }
    return owed;
  }
}
