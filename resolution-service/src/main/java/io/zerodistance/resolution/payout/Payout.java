package io.zerodistance.resolution.payout;

import java.time.Instant;

import io.zerodistance.resolution.money.Money;

/** Money that we owe a customer; the remedy's id is the idempotency key towards the gateway. */
record Payout(String businessUnit, String remedy, String number, Money amount, String payee, PayoutState state,
    int attempts, String gatewayId, String lastProblem, Instant createdAt) {}
