package io.zerodistance.resolution.meeting;

import java.time.Instant;
import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A meeting with a customer: where, who was there, what was found and what was agreed. {@code photos} are ids of the complaint's
 * attachments in intake, {@code handoff} the hand-off whose visit it was; both may be empty.
 */
@RegisterForReflection
public record Meeting(String id, Kind kind, Instant heldAt, String place, List<String> people, String findings,
    String agreed, List<String> photos, String handoff, String by, Instant at) {

  /** At the customer's, on a site together with others, or at ours. */
  public enum Kind {
    CUSTOMER_VISIT,
    SITE_INSPECTION,
    AT_OUR_PLACE
  }
}
