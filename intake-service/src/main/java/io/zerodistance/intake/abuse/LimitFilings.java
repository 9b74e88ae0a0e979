package io.zerodistance.intake.abuse;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;

/**
 * Lets a client's first filings pass unasked, the next ones from an allowance that all replicas share, and more only for
 * work; other clients notice nothing.
 */
@ApplicationScoped
class LimitFilings {

  private static final String WITHOUT_WORK = "filing";
  private static final String WITH_WORK = "filing-with-work";

  @Inject
  AbuseSettings settings;
  @Inject
  SharedAllowances shared;
  @Inject
  ProofOfWork proofs;
  @Inject
  SpentWork spent;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  private LocalAllowances atOnce;

  @PostConstruct
  void prepare() {
    atOnce = new LocalAllowances(settings.filingsAtOnce());
  }

  /** @param filingKey the Idempotency-Key or null; @throws io.quarkiverse.resteasy.problem.HttpProblem 429 with Retry-After */
  Uni<Void> let(String client, String work, String filingKey) {
    if (atOnce.take(client, clock.instant()).isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transactions.within(Scope.of(), () -> work == null ? withoutWork(client)
        : withWork(client, work, Objects.requireNonNullElse(filingKey, "")));
  }

  private Uni<Void> withoutWork(String client) {
    return shared.take(client, WITHOUT_WORK, settings.filings(), clock.instant()).invoke(wait -> {
      if (wait.isPresent()) {
        throw AbuseProblems.workRequired(wait.get(), "This address has filed often.");
      }
    }).replaceWithVoid();
  }

  private Uni<Void> withWork(String client, String shown, String filingKey) {
    var work = proofs.accept(shown, client);
    if (work == null) {
      throw AbuseProblems.workRequired(Duration.ofSeconds(1), "The proof does not fit or has expired.");
    }
    return shared.take(client, WITH_WORK, settings.filingsWithWork(), clock.instant()).invoke(wait -> {
      if (wait.isPresent()) {
        throw AbuseProblems.tooMany(wait.get());
      }
    }).chain(() -> spent.spend(work, filingKey)).invoke(fresh -> {
      if (!fresh) {
        throw AbuseProblems.workRequired(Duration.ofSeconds(1), "This proof was used for another filing.");
      }
    }).replaceWithVoid();
  }
}
