package io.zerodistance.intake.complaint;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.AccessProblems;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.intake.event.ComplaintRegistered;
import io.zerodistance.intake.secret.CustomerReferences;
import io.zerodistance.intake.secret.TrackingTokens;
import io.zerodistance.intake.suggestion.Severity;
import io.zerodistance.intake.suggestion.SuggestTriage;

/** Keeps what a customer says once per key, and answers only after the commit. */
@ApplicationScoped
public class RegisterComplaint {

  private static final int NUMBERS_TO_TRY = 3;

  @Inject
  FilingPolicy policy;
  @Inject
  SuggestTriage suggest;
  @Inject
  CustomerReferences customers;
  @Inject
  TrackingTokens tokens;
  @Inject
  ComplaintNumbers numbers;
  @Inject
  KeepComplaint complaints;
  @Inject
  ObjectMapper json;
  @Inject
  Clock clock;

  /** One of the two ways to keep a complaint. */
  private interface Keeping {
    Uni<Boolean> keep(AcceptedFiling filing, FilingKey key, ComplaintRegistered event);
  }

  /**
   * What anybody sends, as a transaction of its own, in one round trip.
   *
   * @param vouched whether we know who says by which way it came
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a bad field or key, 422 for a key of another request
   */
  Uni<Receipt> registerFromOutside(Filing filing, String idempotencyKey, BooleanSupplier vouched) {
    IdempotentRequests.requireKey(idempotencyKey);
    var accepted = policy.accept(filing);
    ChannelPolicy.require(accepted.channel(), vouched);
    return attempt(accepted, FilingKey.chosen(idempotencyKey, bytes(filing)), Beside.NOTHING, complaints::keep,
        NUMBERS_TO_TRY);
  }

  /** The same under a key of ours: what it is made of is filed once. */
  public Uni<Receipt> register(Filing filing, String key, Beside beside) {
    return register(filing, key, beside, complaints::keep);
  }

  /** The same as a part of the open transaction of the filing's unit. */
  public Uni<Receipt> registerWithin(Filing filing, String key, Beside beside) {
    return register(filing, key, beside, complaints::keepWithin);
  }

  private Uni<Receipt> register(Filing filing, String key, Beside beside, Keeping keeping) {
    IdempotentRequests.requireKey(key);
    return attempt(policy.accept(filing), FilingKey.made(key, bytes(filing)), beside, keeping, NUMBERS_TO_TRY);
  }

  private Uni<Receipt> attempt(AcceptedFiling filing, FilingKey key, Beside beside, Keeping keeping, int numbersLeft) {
    var event = announce(filing, beside);
    return keeping.keep(filing, key, event)
        .chain(fresh -> fresh
            ? Uni.createFrom().item(receipt(filing, event.number(), filing.language(), event.safety()))
            : earlier(filing, key, beside, keeping, numbersLeft));
  }

  private Uni<Receipt> earlier(AcceptedFiling filing, FilingKey key, Beside beside, Keeping keeping, int numbersLeft) {
    return complaints.find(filing.unit().id(), key).chain(kept -> {
      if (kept.isPresent()) {
        return Uni.createFrom().item(repeat(filing, key, kept.get()));
      }
      // Not the key, so the number was taken, which happens once in 30 thousand million: draw another.
      return numbersLeft > 1 ? attempt(filing, key, beside, keeping, numbersLeft - 1)
          : Uni.createFrom().failure(Problems.retryLater());
    });
  }

  private ComplaintRegistered announce(AcceptedFiling filing, Beside beside) {
    var unit = filing.unit();
    // PostgreSQL keeps microseconds: the event must say the same instant as the row.
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var receivedAt = beside.arrivedAt() == null ? at : beside.arrivedAt().truncatedTo(ChronoUnit.MICROS);
    var number = numbers.next(unit.prefix(), receivedAt).value();
    var gist = suggest.gist(unit.id(), filing.text());
    boolean safety = gist.safety() || suggest.speaksOfHarm(unit.id(), beside.alsoSaid());
    var severity = safety ? Severity.S1 : gist.severity().value();
    var kind = KindPolicy.kindOf(filing.kind(), safety);
    var customer = beside.knownAs() == null ? customers.of(filing.contact(), unit.id()) : beside.knownAs();
    return new ComplaintRegistered(number, unit.id(), at, kind.name(), filing.channel().name(),
        filing.item(), gist.itemWorthTelling(), severity.name(), safety, customer, filing.language(),
        ImpersonalText.of(filing.site()), ImpersonalText.of(filing.region()), ImpersonalText.of(filing.product()),
        receivedAt, filing.occurredAt(),
        TrackingTokens.hash(tokens.of(number)));
  }

  private Receipt repeat(AcceptedFiling filing, FilingKey key, KeepComplaint.Kept kept) {
    if (!key.isOfSameRequest(kept.requestHash())) {
      throw Problems.of(AccessProblems.IDEMPOTENCY_KEY_REUSED,
          "Use a new key for a new complaint, or repeat the first request unchanged.");
    }
    return receipt(filing, kept.number(), kept.language(), kept.safety());
  }

  private Receipt receipt(AcceptedFiling filing, String number, String language, boolean safety) {
    return Receipt.of(number, tokens.of(number),
        WriteAcknowledgement.of(filing.unit(), KindPolicy.kindOf(filing.kind(), safety), number, language, safety));
  }

  /** The request as understood: the same fields in another order or spacing are the same request. */
  private byte[] bytes(Filing filing) {
    try {
      return json.writeValueAsBytes(filing);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("filing cannot be written");
    }
  }
}
