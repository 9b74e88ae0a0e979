package io.zerodistance.rulebook;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version that waits for a second person, or did.
 *
 * @param basedOn version of the owner that it was put on top of
 * @param version that it became; null where it did not
 */
public record Proposal(String owner, String id, String subject, LocalDate validFrom, String content, String source,
    String because, int basedOn, String proposedBy, Instant proposedAt, ProposalState state, String decidedBy,
    Instant decidedAt, String decidedBecause, Integer version) {}
