package io.zerodistance.resolution.remedy;

/** From proposal to payment; every change is one of these and no other. */
public enum RemedyState {
  AWAITING_APPROVAL,
  GRANTED,
  REFUSED,
  ACCEPTED,
  DECLINED,
  PAID,
  CANCELLED,
  REVERSED;

  public boolean mayBecome(RemedyState next) {
    return switch (this) {
      case AWAITING_APPROVAL -> next == GRANTED || next == REFUSED || next == CANCELLED;
      case GRANTED -> next == ACCEPTED || next == DECLINED || next == CANCELLED;
      case ACCEPTED -> next == PAID || next == CANCELLED;
      case PAID -> next == REVERSED;
      case REFUSED, DECLINED, CANCELLED, REVERSED -> false;
    };
  }
}
