package io.zerodistance.intake.taxonomy;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What an editor wants a dimension or an item to be, and why; {@code dimension} and {@code rollup} only for an item.
 *
 * @param keywords of a new item: words by which it is suggested; may be left out
 */
@RegisterForReflection
record Draft(String code, String dimension, String zh, String en, String rollup, Integer position, String reason,
    List<String> keywords) {}
