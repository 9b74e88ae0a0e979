package io.zerodistance.resolution.advice;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/**
 * The advised range and the steps to it, in the order of the formula.
 *
 * @param neutral what the case alone makes it: the amount for a customer of whom nothing is used
 * @param customerValue spend × margin × years × share that stays when it is solved; null without a spend
 * @param likelyLoss of that what we would lose without redress; null without a spend
 * @param reach what the complaint may cost beyond this customer
 * @param caseCost what handling has cost us so far
 * @param balance the balance point before it is held near the neutral amount
 * @param wholeLow the range as if nothing had been granted yet, by which grants are compared afterwards
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
record BalancePoint(Money neutral, Money customerValue, Money likelyLoss, Money reach, Money caseCost, Money balance,
    Money least, Money most, Money wholeLow, Money wholeHigh, Money low, Money high) {}
