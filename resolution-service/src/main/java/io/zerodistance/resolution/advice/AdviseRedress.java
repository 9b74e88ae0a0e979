package io.zerodistance.resolution.advice;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.authority.Budgets;
import io.zerodistance.resolution.authority.StaffAuthority;
import io.zerodistance.resolution.authority.Tier;
import io.zerodistance.resolution.authority.UsedUp;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.floor.FindLaw;
import io.zerodistance.resolution.floor.FloorClaim;
import io.zerodistance.resolution.floor.LawOfPlace;
import io.zerodistance.resolution.floor.NameFloor;
import io.zerodistance.resolution.floor.NamedFloor;
import io.zerodistance.resolution.floor.NamedFloors;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.promise.Promises;

/** Names the legal floor first, then a range for goodwill on top of it; kept with the case, with all that it rests on. */
@ApplicationScoped
class AdviseRedress {

  @Inject
  AdviceRules rules;
  @Inject
  FindLaw findLaw;
  @Inject
  NameFloor nameFloor;
  @Inject
  NamedFloors floors;
  @Inject
  Authorities authorities;
  @Inject
  Budgets budgets;
  @Inject
  Promises promises;
  @Inject
  ObjectMapper json;

  /** What is known of the law: of the place, of the claim asked about or else named, and what was granted of the named one. */
  private record Floors(LawOfPlace law, Optional<NamedFloor> named, Optional<NamedFloor> shown) {}

  /** {@code claim}: whose floor to tell; null for the one named on the case, if any. */
  Uni<Advice> advise(CaseFile file, FloorClaim claim, CustomerInputs customer, String caller) {
    return floors(file, claim).chain(known -> rules.weights(file.businessUnit())
        .chain(weights -> authorities.tiers(file.businessUnit())
            .chain(tiers -> budgets.shown(file, StaffAuthority.withoutTier(caller))
                .chain(used -> promises.broken(file).chain(broken -> {
                  var inputs = inputs(file, tiers, used, broken, known, customer);
                  var point = new GoodwillFormula(weights.byCode()).of(inputs);
                  var advice = new ComposeAdvice(inputs, weights, point, known.law(), known.named(), known.shown())
                      .advice();
                  return rules.keep(file, advice, customer.customerClass(), write(advice), caller).replaceWith(advice);
                })))));
  }

  private Uni<Floors> floors(CaseFile file, FloorClaim claim) {
    return findLaw.of(file.businessUnit()).chain(law -> floors.of(file).chain(named -> claim == null
        ? Uni.createFrom().item(new Floors(law, named, named))
        : nameFloor.look(file, claim).map(asked -> new Floors(law, named, Optional.of(asked)))));
  }

  /** The room: what the highest tier may still grant on this case once the law is satisfied. */
  private static GoodwillInputs inputs(CaseFile file, List<Tier> tiers, UsedUp used, long broken, Floors known,
      CustomerInputs customer) {
    var onCase = used.onCase();
    var none = onCase.minus(onCase);
    var paidByLaw = known.named().map(NamedFloor::granted).filter(inCurrencyOf(none)).orElse(none);
    var dueByLaw = known.shown().map(floor -> floor.floor()).filter(inCurrencyOf(none))
        .map(floor -> floor.minus(paidByLaw).orNothing()).orElse(none);
    var room = tiers.isEmpty() ? none
        : tiers.getLast().caseLimit().minus(onCase).minus(dueByLaw).orNothing();
    return new GoodwillInputs(file.severity(), file.motive(), file.demand(), file.channel(), file.round(), broken,
        onCase.minus(paidByLaw).orNothing(), room, customer);
  }

  private static Predicate<Money> inCurrencyOf(Money other) {
    return money -> money.currency().equals(other.currency());
  }

  private String write(Advice advice) {
    try {
      return json.writeValueAsString(advice);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
