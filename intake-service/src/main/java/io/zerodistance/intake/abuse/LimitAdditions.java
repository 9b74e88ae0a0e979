package io.zerodistance.intake.abuse;

import java.time.Clock;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;

/** Bounds what one address adds to complaints that are there, and to counts: one allowance, shared by all replicas. */
@ApplicationScoped
class LimitAdditions {

  private static final String PURPOSE = "addition";
  /** Messages, files, answers, appeals and the like; what gateways and hooks bring is signed and not counted here. */
  private static final Pattern ADDS = Pattern.compile("/api/complaints/.+|/api/usage-notices/.+/settlements");

  @Inject
  AbuseSettings settings;
  @Inject
  SharedAllowances shared;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  boolean counts(String path) {
    return ADDS.matcher(path).matches();
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 429 with Retry-After */
  Uni<Void> let(String client) {
    return transactions
        .within(Scope.of(), () -> shared.take(client, PURPOSE, settings.additions(), clock.instant()))
        .invoke(wait -> {
          if (wait.isPresent()) {
            throw AbuseProblems.tooMany(wait.get());
          }
        }).replaceWithVoid();
  }
}
