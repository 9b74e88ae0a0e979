package io.zerodistance.rulebook;

/**
 * What a change would allow that was not allowed before; it takes a second person.
 *
 * @param tier whose holders could do more; {@link #EVERY_TIER} for everybody of the unit
 * @param what the value that does it
 */
public record Raised(String tier, String what) {

  public static final String EVERY_TIER = "*";

  public boolean isOf(String code) {
    return tier.equals(EVERY_TIER) || tier.equals(code);
  }
}
