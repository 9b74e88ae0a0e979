package io.zerodistance.feedback.invitation;

/**
 * The life of an invitation: PENDING → SENT → ANSWERED, or EXPIRED when nobody answered, or VOIDED when the case was reopened;
 * PENDING → WITHHELD when it must not be sent.
 */
public enum InvitationState {
  PENDING, SENT, WITHHELD, VOIDED, ANSWERED, EXPIRED
}
