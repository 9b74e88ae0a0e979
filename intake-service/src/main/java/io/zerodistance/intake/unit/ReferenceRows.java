package io.zerodistance.intake.unit;

import io.smallrye.mutiny.Uni;

/** Rows that change seldom and are needed always; they are held in memory, so that no request waits for them. */
public interface ReferenceRows {

  /** Reads all units' rows in the open transaction and replaces what is held. */
  Uni<Void> read();
}
