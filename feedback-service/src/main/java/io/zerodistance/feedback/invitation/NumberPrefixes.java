package io.zerodistance.feedback.invitation;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Which unit a case number belongs to: its first letters say it, so a public call finds its scope before any row is read. */
@ConfigMapping(prefix = "zerodistance.units")
public interface NumberPrefixes {

  /** Prefix to business unit, as {@code FD} to {@code food}. */
  Map<String, String> prefixes();

  /** The unit of a number or survey token; empty where the first letters are nobody's. */
  default Optional<String> businessUnitOf(String text) {
    return text == null || text.length() < 3
        ? Optional.empty()
        : Optional.ofNullable(prefixes().get(text.substring(0, 2)));
  }

  default String prefixOf(String businessUnit) {
    return prefixes().entrySet().stream().filter(entry -> entry.getValue().equals(businessUnit))
        .map(Map.Entry::getKey).findFirst().orElseThrow();
  }
}
