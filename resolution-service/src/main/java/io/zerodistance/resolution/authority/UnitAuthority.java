package io.zerodistance.resolution.authority;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/**
 * What a person may grant in one unit: limits per case and customer as they stand after the record, today's use of the day's
 * limit. {@code perCustomer} null: none.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UnitAuthority(String businessUnit, String tier, TierName tierName, boolean oversees, String delegatedBy,
    Money perCase,
    Limit perDay, Money perCustomer, int customerWindowDays, Standing standing) {}
