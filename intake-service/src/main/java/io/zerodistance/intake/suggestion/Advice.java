package io.zerodistance.intake.suggestion;

import java.util.List;

/** One suggested value, how sure the rule is (0 to 1, two decimals), and the customer's words that it relied on. */
public record Advice<T>(T value, double confidence, List<String> because) {

  static <T> Advice<T> of(T value, double confidence, List<String> because) {
    return new Advice<>(value, Math.round(confidence * 100) / 100.0, because);
  }
}
