package io.zerodistance.intake.delivery;

import io.smallrye.mutiny.Uni;

/** Brings letters by one or more ways; the package of the way implements it. */
public interface Carrier {

  /** Whether it is set up to do so for that business unit. */
  boolean serves(Way way, String businessUnit);

  /** Outside any transaction; a failure is as good as {@link Outcome.Later}. */
  Uni<Outcome> carry(Parcel parcel);
}
