package io.zerodistance.resolution.cause;

import java.time.Instant;
import java.util.List;

/** Why a case came about: what went wrong, each answer to a further why, and the cause behind it. */
public record RootCause(String directCause, List<String> whys, String causeBehind, String by, Instant at,
    int version) {}
