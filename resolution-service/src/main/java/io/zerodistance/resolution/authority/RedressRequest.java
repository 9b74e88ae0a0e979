package io.zerodistance.resolution.authority;

import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.money.Money;

/** Somebody's wish to grant an amount on a case. */
public record RedressRequest(CaseFile file, String remedy, Money amount) {}
