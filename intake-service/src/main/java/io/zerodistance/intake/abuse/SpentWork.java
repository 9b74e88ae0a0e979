package io.zerodistance.intake.abuse;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Sql;

/** Remembers which work was shown for which filing, until it expires; call inside a transaction. */
@ApplicationScoped
class SpentWork {

  private static final String SPEND = """
      insert into spent_work as s (work, filing_key, expires_at) values (?1, ?2, ?3)
      on conflict (work) do update set expires_at = s.expires_at where s.filing_key = ?2""";
  private static final String FORGET = "delete from spent_work where expires_at < ?1";

  @Inject
  Sql sql;

  /** @return false when the work was shown for another filing before */
  Uni<Boolean> spend(ProofOfWork.Work work, String filingKey) {
    return sql.execute(SPEND, work.id(), IdempotentRequests.hash(filingKey), work.expiresAt()).map(rows -> rows == 1);
  }

  Uni<Void> forget(Instant now) {
    return sql.execute(FORGET, now).replaceWithVoid();
  }
}
