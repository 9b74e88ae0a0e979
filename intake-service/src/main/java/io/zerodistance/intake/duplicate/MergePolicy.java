package io.zerodistance.intake.duplicate;

import java.util.List;
import java.util.Map;

import io.zerodistance.access.Problems;

/**
 * Refuses what must not become one: complaints of different people, since neither may learn of the other; what has ended; and a
 * chain, since nobody could say any more which one is worked on.
 */
final class MergePolicy {

  private MergePolicy() {}

  /** @param merges in force that touch either: number and what it is merged into */
  static void judge(Candidate later, Candidate earlier, List<Object[]> merges) {
    if (!later.isBySamePersonAs(earlier)) {
      throw Problems.of(DuplicateProblems.STRANGERS,
          "Link them instead: each customer keeps an own answer. Only complaints of one person are merged: the same phone or e-mail, or one record in the archive.");
    }
    for (var ended : List.of(later, earlier)) {
      if (!ended.isOpen()) {
        throw Problems.of(DuplicateProblems.ENDED,
            "Link them instead: " + ended.number() + " is not worked on any more.",
            Map.of("number", ended.number(), "stands", ended.status().name()));
      }
    }
    for (var merge : merges) {
      boolean chain = merge[0].equals(later.number()) || merge[0].equals(earlier.number())
          || merge[1].equals(later.number());
      if (chain) {
        throw Problems.of(DuplicateProblems.ALREADY,
            "Undo that merge first, or merge with " + merge[1] + ".", Map.of("number", merge[0], "into", merge[1]));
      }
    }
  }
}
