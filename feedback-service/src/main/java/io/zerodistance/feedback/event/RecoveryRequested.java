package io.zerodistance.feedback.event;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An answer shows that the case is not over for the customer: resolution is asked to open it again. */
@RegisterForReflection
public record RecoveryRequested(String number, String businessUnit, Instant at, Because because, UUID invitation)
    implements FeedbackEvent {

  /** NOT_RESOLVED outranks LOW_SCORE where both hold. */
  public enum Because {
    NOT_RESOLVED, LOW_SCORE
  }

  @Override
  public String type() {
    return "zerodistance.feedback.recovery-requested.v1";
  }
}
