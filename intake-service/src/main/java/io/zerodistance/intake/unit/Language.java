package io.zerodistance.intake.unit;

import java.util.Locale;

/** The two languages that customers are answered in. */
public enum Language {
  ZH, EN;

  /** The first of Accept-Language that we speak; Chinese when it names none. */
  public static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return ZH;
    }
    try {
      for (var range : Locale.LanguageRange.parse(acceptLanguage)) {
        if (range.getRange().startsWith("zh") && range.getWeight() > 0) {
          return ZH;
        }
        if (range.getRange().startsWith("en") && range.getWeight() > 0) {
          return EN;
        }
      }
    } catch (IllegalArgumentException malformed) {
      return ZH;
    }
    return ZH;
  }

  /** The language of the answer to a complaint in the given language: English for everyone who does not write Chinese. */
  public static Language answering(String tag) {
    return tag.startsWith("zh") ? ZH : EN;
  }

  /** Chinese as soon as one Han character occurs, else English. */
  public static Language of(String text) {
    return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN) ? ZH
        : EN;
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String pick(String zh, String en) {
    return switch (this) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
