package io.zerodistance.feedback.invitation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.smallrye.config.ConfigMapping;

/**
 * Which unit a case number belongs to: its first letters say it, so a call finds its scope before any row is read.
 */
@ConfigMapping(prefix = "zerodistance.units")
public interface NumberPrefixes {

  Pattern NUMBER = Pattern.compile("[A-Z]{2}-[0-9]{6}-[0-9A-HJKMNP-TV-Z]{8}");

  /** Prefix to business unit, as {@code FD} to {@code food}. */
  Map<String, String> prefixes();

  /** The unit of a case number; empty for what cannot be one of ours. */
  default Optional<String> businessUnitOfNumber(String number) {
    return number == null || !NUMBER.matcher(number).matches()
        ? Optional.empty()
        : businessUnitOfPrefix(number.substring(0, 2));
  }

  default Optional<String> businessUnitOfPrefix(String prefix) {
    return Optional.ofNullable(prefixes().get(prefix));
  }

  default String prefixOf(String businessUnit) {
    return prefixes().entrySet().stream().filter(entry -> entry.getValue().equals(businessUnit)).map(Map.Entry::getKey)
        .findFirst().orElseThrow();
  }
}
