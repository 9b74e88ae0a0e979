package io.zerodistance.intake.suggestion;

/** How bad it is: S1 safety or health, S2 serious loss, S3 ordinary, S4 minor. */
public enum Severity {
  S1, S2, S3, S4
}
