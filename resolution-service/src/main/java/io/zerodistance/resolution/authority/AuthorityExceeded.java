package io.zerodistance.resolution.authority;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/** Which limit stands in the way, and how much of it is left. */
@RegisterForReflection
public record AuthorityExceeded(String limit, Money left) {}
