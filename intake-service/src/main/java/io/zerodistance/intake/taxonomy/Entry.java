package io.zerodistance.intake.taxonomy;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A dimension or an item as its row stands; what is not of its level is null. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entry(String code, String dimension, String zh, String en, String rollup, int position, LocalDate retiredOn,
    String successor) {

  static Entry dimension(String code, String zh, String en, int position) {
    return new Entry(code, null, zh, en, null, position, null, null);
  }

  Entry retired(LocalDate on, String successor) {
    return new Entry(code, dimension, zh, en, rollup, position, on, successor);
  }
}
