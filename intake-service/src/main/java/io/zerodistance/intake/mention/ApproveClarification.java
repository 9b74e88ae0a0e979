package io.zerodistance.intake.mention;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;

/** Lets a second person release a public text, or send it back with a reason; nobody approves the own words. */
@ApplicationScoped
class ApproveClarification {

  private static final String DECIDE = """
      update mention set state = ?3, decided_by = ?4, decided_at = ?5, refusal = ?6
      where business_unit = ?1 and cast(id as text) = ?2 and state = 'PROPOSED' and answered_by <> ?4 and words = ?7""";

  @Inject
  Mentions mentions;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** {@code reason} is needed to send it back. */
  @RegisterForReflection
  record Decision(Boolean approved, String reason) {}

  Uni<MentionView> decide(Caller by, String id, Decision decision) {
    if (decision == null || decision.approved() == null) {
      throw MentionProblems.field("approved", "send true or false.");
    }
    var reason = decision.reason() == null || decision.reason().isBlank() ? null : decision.reason().strip();
    if (!decision.approved() && (reason == null || reason.length() > 2_000)) {
      throw MentionProblems.field("reason", "say in 1 to 2 000 characters what to change.");
    }
    return transactions.within(by.scope(), () -> mentions.find(by.scope(), id).chain(mention -> {
      if (!mention.state().equals("PROPOSED")) {
        throw Problems.of(MentionProblems.NOTHING_PROPOSED, "Read it again: it was decided or withdrawn meanwhile.");
      }
      if (by.id().equals(mention.answeredBy())) {
        throw Problems.of(MentionProblems.SECOND_PERSON,
            "Whoever wrote a public text does not release it: ask a colleague.");
      }
      return sql.execute(DECIDE, mention.businessUnit(), id, decision.approved() ? "CLARIFIED" : "VERIFIED", by.id(),
          clock.instant().truncatedTo(ChronoUnit.MICROS), decision.approved() ? null : reason, mention.words())
          .invoke(decided -> {
            if (decided == 0) {
              throw Problems.of(MentionProblems.NOTHING_PROPOSED, "Read it again: it was decided meanwhile.");
            }
          }).chain(() -> mentions.find(by.scope(), id));
    }));
  }
}
