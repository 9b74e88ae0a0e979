package io.zerodistance.intake.suggestion;

import java.util.Locale;

/** Words to look for: Chinese anywhere in the text, Latin as whole words, Latin with a trailing {@code *} as a word's beginning. */
record Phrase(String shown, String sought, boolean wholeStart, boolean wholeEnd, int firstPair, int lastPair) {

  static Phrase of(String written) {
    boolean open = written.endsWith("*");
    var shown = open ? written.substring(0, written.length() - 1) : written;
    var sought = shown.toLowerCase(Locale.ROOT);
    return new Phrase(shown, sought, isLatin(sought.charAt(0)), !open && isLatin(sought.charAt(sought.length() - 1)),
        Words.pair(sought, 0), Words.pair(sought, Math.max(0, sought.length() - 2)));
  }

  boolean occursIn(Words words) {
    return position(words, 0) >= 0;
  }

  /** Occurs at least once without a "no" or "not" right before it. */
  boolean isAffirmedIn(Words words) {
    for (int at = position(words, 0); at >= 0; at = position(words, at + 1)) {
      if (!words.isDeniedAt(at)) {
        return true;
      }
    }
    return false;
  }

  private int position(Words words, int from) {
    if (!words.mayHold(this)) {
      return -1;
    }
    var text = words.text();
    for (int at = text.indexOf(sought, from); at >= 0; at = text.indexOf(sought, at + 1)) {
      int end = at + sought.length();
      boolean startsWell = !wholeStart || at == 0 || !isLatin(text.charAt(at - 1));
      boolean endsWell = !wholeEnd || end == text.length() || !isLatin(text.charAt(end));
      if (startsWell && endsWell) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isLatin(char symbol) {
    return symbol < 0x250 && Character.isLetterOrDigit(symbol);
  }
}
