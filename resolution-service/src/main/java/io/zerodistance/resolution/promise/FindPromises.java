package io.zerodistance.resolution.promise;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.wording.PromiseHours;
import io.zerodistance.resolution.wording.WordingKind;
import io.zerodistance.resolution.wording.Wordings;

/** Offers what a reply promises, in the zone and the working days of the unit; call inside a transaction. */
@ApplicationScoped
public class FindPromises {

  @Inject
  Wordings wordings;
  @Inject
  Clock clock;

  private final PromiseWords words = new PromiseWords();

  public Uni<List<FoundPromise>> in(List<String> sentences, String businessUnit) {
    return wordings.said(businessUnit, WordingKind.HOURS, PromiseHours.class).map(all -> all.stream().findFirst()
        .map(hours -> words.find(sentences, clock.instant(), read(hours.content()))).orElse(List.of()));
  }

  private static WorkingHours read(PromiseHours hours) {
    return new WorkingHours(ZoneId.of(hours.zone()), LocalTime.parse(hours.endOfDay()), Set.copyOf(hours.restDays()),
        hours.statutory());
  }
}
