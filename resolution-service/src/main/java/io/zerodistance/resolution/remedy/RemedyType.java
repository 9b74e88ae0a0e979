package io.zerodistance.resolution.remedy;

/** What we offer; only redress has an amount, so only redress needs authority. */
public enum RemedyType {
  APOLOGY,
  EXPLANATION,
  CORRECTION,
  REDRESS
}
