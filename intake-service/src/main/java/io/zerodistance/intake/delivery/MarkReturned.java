package io.zerodistance.intake.delivery;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

/** A letter that was sent came back; call inside a transaction. */
@ApplicationScoped
public class MarkReturned {

  @Inject
  Deliveries deliveries;
  @Inject
  Clock clock;

  /**
   * @param key of the parcel
   * @param ways by which whoever says so brings letters
   * @param reason a code of theirs
   * @return false when there is no such letter on its way or sent
   */
  public Uni<Boolean> mark(String businessUnit, String key, Set<Way> ways, String reason) {
    if (!key.matches("[0-9a-f-]{36}\\.[0-9]{1,6}")) {
      return Uni.createFrom().item(false);
    }
    var parts = key.split("\\.");
    return deliveries.returned(businessUnit, parts[0], Integer.parseInt(parts[1]), ways, reason, clock.instant());
  }
}
