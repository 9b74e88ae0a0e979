package io.zerodistance.resolution.ledger;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/**
 * What stands on the accounts for one case, customer, cost centre or unit ({@code key}): offered and unanswered, accepted and
 * unpaid, paid, and the cost of all three together.
 */
@RegisterForReflection
public record Balance(String key, long remedies, Money offered, Money owed, Money paid, Money cost) {}
