package io.zerodistance.intake.suggestion;

/** What the customer wants back: money (要钱), face (要面子), both, or we do not know. */
public enum Motive {
  REDRESS, RECOGNITION, BOTH, UNKNOWN
}
