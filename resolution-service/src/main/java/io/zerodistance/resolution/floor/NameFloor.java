package io.zerodistance.resolution.floor;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.casefile.Timeline;

/**
 * Names the legal floor of a case: one claim with one price. Until something is granted on it or waits for it, another may take its
 * place; after that the same facts are not called differently, or the floor would be paid twice.
 */
@ApplicationScoped
public class NameFloor {

  @Inject
  FindLaw law;
  @Inject
  NamedFloors floors;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  /** What the law gives for a claim, without naming it on the case. */
  public Uni<NamedFloor> look(CaseFile file, FloorClaim claim) {
    return law.of(file.businessUnit(), Texts.required("claim", claim.claim(), 40)).map(claim::under);
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 {@code legal-floor-named-otherwise} */
  public Uni<Void> name(CaseFile file, FloorClaim claim, String by) {
    return look(file, claim).chain(wanted -> floors.of(file).chain(named -> {
      if (named.filter(wanted::isSameClaimAs).isPresent()) {
        return Uni.createFrom().voidItem();
      }
      return floors.isInUse(file).chain(inUse -> {
        if (inUse) {
          throw otherwise(named.orElseThrow());
        }
        var now = clock.instant();
        return floors.name(file, wanted, by, now)
            .chain(() -> timeline.note(file, now, "legal-floor-named", by, wanted.claim()));
      });
    }));
  }

  private static RuntimeException otherwise(NamedFloor named) {
    return Problems.of(FloorProblems.NAMED_OTHERWISE,
        "Name the same claim, price and loss as before; to correct them, first have what is offered under it declined or refused.",
        Map.of("claim", named.claim(), "price", named.price(), "left", named.left()));
  }
}
