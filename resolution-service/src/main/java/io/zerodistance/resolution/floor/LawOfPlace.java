package io.zerodistance.resolution.floor;

import java.util.List;
import java.util.Optional;

/** The floors that hold today where a unit works; none are known for a place that nobody has put into the rules. */
public record LawOfPlace(String jurisdiction, List<LegalFloor> floors) {

  public boolean isKnown() {
    return !floors.isEmpty();
  }

  public Optional<LegalFloor> of(String claim) {
    return floors.stream().filter(floor -> floor.claim().equals(claim)).findFirst();
  }
}
