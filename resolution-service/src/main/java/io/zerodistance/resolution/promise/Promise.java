package io.zerodistance.resolution.promise;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What we told the customer we would do, by when; {@code follows} is the promise that this one took the place of, {@code reason} why
 * that one needed longer; {@code madeGoodAt} when a broken one was fulfilled after all; {@code consent} how the customer agreed to its
 * end.
 */
@RegisterForReflection
public record Promise(String id, String number, String businessUnit, String text, Instant due, PromiseState state,
    String by, Instant at, Instant settledAt, String follows, String reason, Instant madeGoodAt, String consent) {

  Promise madeGood(Instant when) {
    return new Promise(id, number, businessUnit, text, due, state, by, at, settledAt, follows, reason, when, consent);
  }

  Promise settled(PromiseState next, Instant when) {
    return new Promise(id, number, businessUnit, text, due, next, by, at, when, follows, reason, madeGoodAt, consent);
  }
}
