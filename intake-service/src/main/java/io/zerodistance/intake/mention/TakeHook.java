package io.zerodistance.intake.mention;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.secret.HookSecrets;
import io.zerodistance.intake.unit.BusinessUnits;

/** Takes the posts that a monitoring service sends, signed over the very bytes; sent again they are the same posts. */
@ApplicationScoped
class TakeHook {

  @Inject
  HookSecrets secrets;
  @Inject
  Sources sources;
  @Inject
  ReadHook reader;
  @Inject
  KeepPosts posts;
  @Inject
  BusinessUnits units;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  /** {@code taken}: how many were new. */
  @RegisterForReflection
  record Taken(int taken) {}

  /** An unknown unit or source, one that is off, and a wrong signature are one and the same 404. */
  Uni<Taken> take(String unit, String source, String timestamp, String signature, byte[] sent) {
    if (units.find(unit).isEmpty() || !secrets.signed(unit, source, sent, timestamp, signature, clock.instant())) {
      throw Problems.notFound();
    }
    return transactions.within(Scope.of(unit), () -> sources.isActiveHook(unit, source).chain(active -> {
      if (!active) {
        throw Problems.notFound();
      }
      try {
        return posts.keep(unit, source, reader.read(sent, "application/json"),
            clock.instant().truncatedTo(ChronoUnit.MICROS)).map(Taken::new);
      } catch (UnreadablePosts unreadable) {
        throw MentionProblems.field("items", unreadable.getMessage() + ".");
      }
    }));
  }
}
