package io.zerodistance.rulebook;

import java.time.LocalDate;
import java.util.List;

/**
 * A version that could be added now: taken, compared, and nobody else adds one before the transaction ends.
 *
 * @param before number of the newest version of the owner, 0 for none
 * @param layers what holds on the day from which the draft shall count
 */
public record DraftRules<S extends Subject>(WantedRules<S> wanted, LocalDate from, int before, String content,
    RuleLayers layers, List<RuleDifference> differences) {

  /** As it would be; nothing is stored. */
  public Changed shown() {
    return new Changed(before, from, false, differences);
  }
}
