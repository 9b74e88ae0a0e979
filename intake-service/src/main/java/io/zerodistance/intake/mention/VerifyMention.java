package io.zerodistance.intake.mention;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;

/** Keeps what was found out about a post, with its evidence; corrected as long as nothing was answered. */
@ApplicationScoped
class VerifyMention {

  private static final int LONGEST = 4_000;
  /** The first verification is when we knew; a correction does not make it later. */
  private static final String VERIFY = """
      update mention set state = 'VERIFIED', verdict = ?3, evidence = ?4, verified_by = ?5,
        verified_at = coalesce(verified_at, ?6)
      where business_unit = ?1 and cast(id as text) = ?2 and state in ('FOUND', 'VERIFIED')""";

  enum Verdict {
    TRUE, PARTLY, FALSE, UNKNOWN
  }

  @Inject
  Mentions mentions;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  @RegisterForReflection
  record Verification(String verdict, String evidence) {}

  Uni<MentionView> verify(Caller by, String id, Verification verification) {
    var verdict = verdict(verification);
    var evidence = verification.evidence() == null ? "" : verification.evidence().strip();
    if (evidence.isEmpty() || evidence.length() > LONGEST) {
      throw MentionProblems.field("evidence", "say in 1 to 4 000 characters what this rests on.");
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.within(by.scope(), () -> mentions.find(by.scope(), id)
        .chain(mention -> sql.execute(VERIFY, mention.businessUnit(), id, verdict.name(), evidence, by.id(), at))
        .invoke(verified -> {
          if (verified == 0) {
            throw Problems.of(MentionProblems.ANSWERED, "Read it again: it was answered meanwhile.");
          }
        }).chain(() -> mentions.find(by.scope(), id)));
  }

  private static Verdict verdict(Verification verification) {
    var name = verification == null || verification.verdict() == null ? ""
        : verification.verdict().strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(Verdict.values()).filter(verdict -> verdict.name().equals(name)).findFirst()
        .orElseThrow(
            () -> MentionProblems.field("verdict", "use one of the allowed values.", List.of(Verdict.values())));
  }
}
