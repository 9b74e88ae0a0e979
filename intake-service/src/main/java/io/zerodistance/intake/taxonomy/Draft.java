package io.zerodistance.intake.taxonomy;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What an editor wants a dimension or an item to be, and why; {@code dimension} and {@code rollup} only for an item. */
@RegisterForReflection
record Draft(String code, String dimension, String zh, String en, String rollup, Integer position, String reason) {}
