package io.zerodistance.intake.policy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.intake.unit.Language;

/** A text in both languages. */
@RegisterForReflection
record Wording(String zh, String en) {

  String in(Language language) {
    return language.pick(zh, en);
  }
}
