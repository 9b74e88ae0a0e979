package io.zerodistance.resolution.casefile;

/** What the customer is after: money, recognition, both, or not known yet. */
public enum Motive {
  REDRESS,
  RECOGNITION,
  BOTH,
  UNKNOWN
}
