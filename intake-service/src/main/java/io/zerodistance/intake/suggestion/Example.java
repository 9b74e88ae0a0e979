package io.zerodistance.intake.suggestion;

/** A text and what a person decided about it; {@code emotion} may be missing. */
record Example(String text, String item, String severity, String motive, String emotion) {}
