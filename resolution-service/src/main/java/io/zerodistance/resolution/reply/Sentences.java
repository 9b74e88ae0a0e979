package io.zerodistance.resolution.reply;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts Chinese and English text into sentences; an abbreviation or a decimal point does not end one. */
final class Sentences {

  // A full stop ends a sentence only before a space or the end, and not after a title such as "Mr." or an initial.
  private static final Pattern END =
      Pattern.compile("(?<=[。！？!?；;…])|(?<=(?<!\\b(?:Mr|Ms|Mrs|Dr|No|St|a\\.m|p\\.m|e\\.g|i\\.e))\\.)(?=\\s|$)|\\R");

  private Sentences() {}

  static List<String> of(String text) {
    return END.splitAsStream(text).map(String::strip).filter(sentence -> !sentence.isEmpty()).toList();
  }
}
