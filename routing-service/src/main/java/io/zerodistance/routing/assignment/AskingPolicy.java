package io.zerodistance.routing.assignment;

import java.util.Map;

import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.routing.routedcase.RoutedCase;

/** Says who may answer whether they take a case: its owner, and to decline it only while asked. */
final class AskingPolicy {
  private static final ProblemType NOT_THE_OWNER =
      new ProblemType("not-the-owner", 409, "Somebody else has this case, or nobody");
  private static final ProblemType NOT_ASKED =
      new ProblemType("case-accepted", 409, "The case is accepted already");

  private AskingPolicy() {}

  static boolean isKnown(RoutedCase routed) {
    return routed.state() != RoutedCase.State.AWAITED;
  }

  static RoutedCase ownedBy(RoutedCase routed, String by) {
    if (!routed.isOwned() || !routed.owner().equals(by)) {
      throw Problems.of(NOT_THE_OWNER, "Only who has a case answers for it; reload to see who does.",
          Map.of("state", routed.state().name()));
    }
    return routed;
  }

  static RoutedCase askedOf(RoutedCase routed, String by) {
    if (ownedBy(routed, by).isAccepted()) {
      throw Problems.of(NOT_ASKED, "Ask a supervisor to give it to somebody else.");
    }
    return routed;
  }
}
