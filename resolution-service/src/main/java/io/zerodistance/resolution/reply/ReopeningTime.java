package io.zerodistance.resolution.reply;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/** How long the customer may have what ended at an instant taken up again; whoever keeps the rules of ending knows. */
public interface ReopeningTime {

  Uni<Instant> reopenUntil(String businessUnit, Instant closed);
}
