package io.zerodistance.intake.information;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A guided question as its unit keeps it; {@code item} is a code of the taxonomy, or {@code *} for whatever it is about. */
@RegisterForReflection
record GuidedQuestion(String item, String code, int position, String zh, String en, boolean active) {

  static final String ANYTHING = "*";

  /** What its keeper sends; {@code active} is true and {@code position} 50 unless given. */
  @RegisterForReflection
  record Draft(String zh, String en, Integer position, Boolean active, String reason) {}
}
