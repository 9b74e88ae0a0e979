package io.zerodistance.resolution.promise;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

/** Offers what a reply promises, in the zone and the working days of the unit; call inside a transaction. */
@ApplicationScoped
public class FindPromises {

  @Inject
  UnitHours unitHours;
  @Inject
  Clock clock;

  private final PromiseWords words = new PromiseWords();

  public Uni<List<FoundPromise>> in(List<String> sentences, String businessUnit) {
    return unitHours.of(businessUnit).map(
        hours -> hours.map(found -> words.find(sentences, clock.instant(), found)).orElse(List.of()));
  }
}
