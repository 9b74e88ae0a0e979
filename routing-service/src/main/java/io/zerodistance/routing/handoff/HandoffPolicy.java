package io.zerodistance.routing.handoff;

import java.util.EnumSet;
import java.util.Set;

import io.zerodistance.access.Caller;
import io.zerodistance.routing.handoff.Handoff.State;
import io.zerodistance.routing.routedcase.RoutedCase;

/** Who may do what with a hand-off: the owner and the leaders on the asking side, the handler, team and leaders on the other. */
final class HandoffPolicy {

  enum Act {
    ACCEPT, APPOINT, DECLINE, COMPLETE, RECALL, PLAN_VISIT;

    /** Whether anybody could do it now. */
    boolean fits(State state) {
      return switch (this) {
        case ACCEPT -> state == State.OPEN;
        case COMPLETE, PLAN_VISIT -> state == State.ACCEPTED;
        case APPOINT, DECLINE, RECALL -> state.isOpen();
      };
    }
  }

  boolean mayAsk(Caller caller, RoutedCase routed) {
    return leads(caller) || caller.id().equals(routed.owner());
  }

  /** @param team the caller's own; null for somebody who is not on the staff */
  Set<Act> acts(Caller caller, String team, Handoff handoff, String caseOwner) {
    var acts = EnumSet.noneOf(Act.class);
    if (receives(caller, team, handoff)) {
      acts.add(Act.DECLINE);
      acts.add(Act.ACCEPT);
      acts.add(Act.COMPLETE);
      if (leads(caller)) {
        acts.add(Act.APPOINT);
      }
    }
    if (asked(caller, handoff, caseOwner)) {
      acts.add(Act.RECALL);
    }
    if (!acts.isEmpty()) {
      acts.add(Act.PLAN_VISIT);
    }
    acts.removeIf(act -> !act.fits(handoff.state()));
    return acts;
  }

  private static boolean receives(Caller caller, String team, Handoff handoff) {
    if (!caller.scope().covers(handoff.toUnit())) {
      return false;
    }
    if (leads(caller) || caller.id().equals(handoff.handler())) {
      return true;
    }
    // Nobody has it yet: whoever it was meant for may take it.
    return caller.has("agent") && handoff.state() == State.OPEN && team != null
        && (handoff.toTeam() == null ? !caller.id().equals(handoff.askedBy()) : handoff.toTeam().equals(team));
  }

  private static boolean asked(Caller caller, Handoff handoff, String caseOwner) {
    return caller.scope().covers(handoff.businessUnit())
        && (leads(caller) || caller.id().equals(handoff.askedBy()) || caller.id().equals(caseOwner));
  }

  private static boolean leads(Caller caller) {
    return caller.has("supervisor") || caller.has("bu-manager");
  }
}
