package io.zerodistance.resolution.promise;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.wording.PromiseHours;
import io.zerodistance.resolution.wording.WordingKind;
import io.zerodistance.resolution.wording.Wordings;

/** The working days of a unit as its wording of kind HOURS says; call inside a transaction. */
@ApplicationScoped
public class UnitHours {

  @Inject
  Wordings wordings;

  /** Empty where neither the unit nor the group names any. */
  public Uni<Optional<WorkingHours>> of(String businessUnit) {
    return wordings.said(businessUnit, WordingKind.HOURS, PromiseHours.class)
        .map(all -> all.stream().findFirst().map(said -> read(said.content())));
  }

  private static WorkingHours read(PromiseHours hours) {
    return new WorkingHours(ZoneId.of(hours.zone()), LocalTime.parse(hours.endOfDay()), Set.copyOf(hours.restDays()),
        hours.statutory());
  }
}
