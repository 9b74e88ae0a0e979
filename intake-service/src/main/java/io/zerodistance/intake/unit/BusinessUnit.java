package io.zerodistance.intake.unit;

/** A tenant of the suite as its customers know it: number prefix, name and where to reach it. */
public record BusinessUnit(String id, String prefix, String zh, String en, String contactZh, String contactEn) {

  public String name(Language language) {
    return language.pick(zh, en);
  }

  public String contact(Language language) {
    return language.pick(contactZh, contactEn);
  }
}
