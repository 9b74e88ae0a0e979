package io.zerodistance.analytics.failure;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.analytics.AnalyticsProblems;

/** Counts a failure that nobody complained about. */
@ApplicationScoped
class TallyFailure {

  private static final String KNOWN = """
      select 1 from failure_definition where business_unit = ?1 and code = ?2 and retired_at is null""";
  private static final String TALLY = """
      insert into failure_tally (business_unit, id, failure, count, source, occurred_at, recorded_by, recorded_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""";

  @Inject
  Transactions transactions;
  @Inject
  IdempotentRequests requests;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Kept> tally(Caller caller, String key, TallyRequest request) {
    var unit = request.businessUnit();
    var now = clock.instant();
    int count = request.count() == null ? 1 : request.count();
    var source = request.source() == null ? "MANUAL" : request.source();
    var occurredAt = request.occurredAt() == null ? now : request.occurredAt();
    var objections = TallyPolicy.objections(count, source, occurredAt, now);
    if (!objections.isEmpty()) {
      throw Problems.of(AnalyticsProblems.TALLY_INVALID,
          "Correct these and send again: " + String.join("; ", objections) + ".",
          Map.of("objections", objections));
    }
    return transactions.within(Scope.of(unit), () -> requests.once(unit, caller.id(), key, request, Kept.class,
        () -> known(unit, request.failure())
            .chain(() -> insert(caller, unit, request.failure(), count, source, occurredAt, now))));
  }

  private Uni<Void> known(String unit, String failure) {
    return sql.rows(KNOWN, unit, failure).invoke(rows -> {
      if (rows.isEmpty()) {
        throw Problems.of(AnalyticsProblems.FAILURE_UNKNOWN, "Use a 'failure' code from the board of " + unit + ".");
      }
    }).replaceWithVoid();
  }

  private Uni<Kept> insert(Caller caller, String unit, String failure, int count, String source, Instant occurredAt,
      Instant now) {
    var id = UuidCreator.getTimeOrderedEpoch();
    return sql.execute(TALLY, unit, id, failure, count, source, occurredAt, caller.id(), now)
        .replaceWith(new Kept(id.toString(), failure, count));
  }

  /** A tally as kept. */
  @RegisterForReflection
  record Kept(String id, String failure, int count) {}
}
