package io.zerodistance.intake.suggestion;

/** What the desk may have to know before it can act. */
public enum Fact {
  ORDER, PRODUCT, BATCH, SITE, OCCURRED_AT, AMOUNT, PHOTO, AFFECTED_PERSON, WISH
}
