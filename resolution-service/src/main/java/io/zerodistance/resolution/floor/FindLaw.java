package io.zerodistance.resolution.floor;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.rulebook.RulesNow;

/** Finds what the law of today sets for claims where a unit works: both are rules, neither is code. */
@ApplicationScoped
public class FindLaw {

  @Inject
  RulesNow rules;
  @Inject
  Clock clock;

  public Uni<LawOfPlace> of(String businessUnit) {
    return rules.of(businessUnit, RuleSubject.FLOORS, RuleSubject.PLACE).map(now -> {
      var place = now.as(RuleSubject.PLACE, PlaceRule.class).jurisdiction();
      return new LawOfPlace(place, place == null ? List.of()
          : now.as(RuleSubject.FLOORS, LegalFloors.class).of(place, RuleDay.of(clock.instant())));
    });
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 {@code field-invalid} for a claim without a floor in this place */
  Uni<LegalFloor> of(String businessUnit, String claim) {
    return of(businessUnit).map(law -> law.of(claim).orElseThrow(() -> Texts.invalid("claim", law.isKnown()
        ? "Give claim as one of " + law.floors().stream().map(LegalFloor::claim).toList() + ", or leave it out."
        : "No legal floor is recorded for " + law.jurisdiction()
            + ": ask legal, have it added to the money rules, or leave claim out.")));
  }
}
