package io.zerodistance.intake.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.smallrye.mutiny.Uni;

/** Mail of a person that was set aside as a machine's and is part of no matter; told by whoever keeps it, in the open transaction. */
public interface UnfiledMail {

  /** {@code text}: its first words; {@code address}: where whoever handles the request gets the whole mail. */
  record Mail(Instant at, String reason, String from, String subject, String text, String address) {

    /** Never the words. */
    @Override
    public String toString() {
      return "Mail[withheld]";
    }
  }

  Uni<List<Mail>> of(String businessUnit, Collection<String> senders);

  /** What is known of it goes at once, its bytes soon after. */
  Uni<Void> forget(String businessUnit, Collection<String> senders);
}
