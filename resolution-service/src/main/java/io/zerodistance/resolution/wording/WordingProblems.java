package io.zerodistance.resolution.wording;

import java.util.Map;

import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why a text is not changed, and what to do instead. */
final class WordingProblems {

  static final ProblemType INVALID = new ProblemType("wording-invalid", 422, "This text cannot be taken");
  static final ProblemType NOT_YOURS = new ProblemType("wording-not-yours", 403, "Not your texts to change");
  static final ProblemType CHANGED = new ProblemType("wording-changed-meanwhile", 412, "Somebody changed this text");

  private WordingProblems() {}

  static RuntimeException malformed(String why) {
    return Problems.of(INVALID, "Send content with the fields of this kind: " + why + ".");
  }

  static RuntimeException changed(int version) {
    return Problems.of(CHANGED, "Read version " + version + ", put your change on top of it, then send it again.",
        Map.of("version", version));
  }
}
