package io.zerodistance.resolution.ledger;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/**
 * Walks a business unit's chain from its start and finds the first entry that was changed, inserted or taken out; what is posted meanwhile
 * is walked, too.
 */
@ApplicationScoped
public class VerifyLedger {

  private static final int PAGE = 500;
  /** Also before what somebody may have slipped in ahead of the first entry. */
  private static final long FROM_THE_START = Long.MIN_VALUE;
  private static final String AFTER =
      Ledger.COLUMNS + " where business_unit = ?1 and sequence >= ?2 order by sequence limit ?3";
  private static final String HEAD = "select sequence, hash from ledger_head where business_unit = ?1";

  @Inject
  Sql sql;

  /** {@code brokenAt}: the first sequence that does not fit, null when all do; {@code head}: hash of the last entry, to compare with one kept elsewhere. */
  @RegisterForReflection
  public record Verification(String businessUnit, boolean intact, long entries, Long brokenAt, String because,
      String head) {}

  Uni<Verification> verify(String businessUnit) {
    return head(businessUnit).chain(head -> walk(businessUnit, 0, LedgerEntry.NO_PREVIOUS, head));
  }

  private Uni<Row> head(String unit) {
    return sql.rows(HEAD, unit).map(
        heads -> new Row(heads.isEmpty() ? new Object[] {0L, LedgerEntry.NO_PREVIOUS} : heads.getFirst()));
  }

  /** {@code head} was read before the page, so that the page has at least all entries up to it. */
  private Uni<Verification> walk(String unit, long after, String previousHash, Row head) {
    return sql.rows(AFTER, unit, after == 0 ? FROM_THE_START : after + 1, PAGE).map(Row.each(Ledger::read))
        .chain(page -> {
          var problem = firstProblem(unit, after, previousHash, page);
          if (problem != null) {
            return Uni.createFrom().item(problem);
          }
          if (page.size() == PAGE) {
            return walk(unit, page.getLast().sequence(), page.getLast().hash(), head);
          }
          long last = page.isEmpty() ? after : page.getLast().sequence();
          var hash = page.isEmpty() ? previousHash : page.getLast().hash();
          return last <= head.whole(0) ? Uni.createFrom().item(atTheEnd(unit, last, hash, head))
              : head(unit)
                  .chain(moved -> moved.whole(0) <= last ? Uni.createFrom().item(atTheEnd(unit, last, hash, moved))
                      : walk(unit, last, hash, moved));
        });
  }

  private static Verification atTheEnd(String unit, long last, String hash, Row head) {
    return last == head.whole(0) && hash.equals(head.text(1)) ? new Verification(unit, true, last, null, null, hash)
        : broken(unit, last, last + 1, "the newest entries are missing");
  }

  private static Verification firstProblem(String unit, long after, String previousHash, List<LedgerEntry> page) {
    long sequence = after;
    var hash = previousHash;
    for (var entry : page) {
      sequence++;
      if (entry.sequence() != sequence) {
        return broken(unit, sequence - 1, sequence, "an entry is missing");
      }
      if (!entry.previousHash().equals(hash) || !entry.hash().equals(entry.expectedHash())) {
        return broken(unit, sequence - 1, sequence, "the entry was changed");
      }
      hash = entry.hash();
    }
    return null;
  }

  private static Verification broken(String unit, long good, long at, String because) {
    return new Verification(unit, false, good, at, because, null);
  }
}
