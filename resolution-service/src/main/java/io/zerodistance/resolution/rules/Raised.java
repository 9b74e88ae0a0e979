package io.zerodistance.resolution.rules;

/**
 * A limit that a change would raise.
 *
 * @param tier whose holders could grant more; {@link #EVERY_TIER} for all of the unit
 * @param what the value that does it
 */
public record Raised(String tier, String what) {

  static final String EVERY_TIER = "*";

  boolean isOf(String code) {
    return tier.equals(EVERY_TIER) || tier.equals(code);
  }
}
