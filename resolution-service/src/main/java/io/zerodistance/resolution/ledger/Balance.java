package io.zerodistance.resolution.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/**
 * What stands on the accounts for one case, customer, cost centre or unit ({@code key}): offered and unanswered, accepted and
 * unpaid, paid, and the cost of all three together. Only a cost centre has a name.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Balance(String key, long remedies, Money offered, Money owed, Money paid, Money cost, String nameZh,
    String nameEn) {}
