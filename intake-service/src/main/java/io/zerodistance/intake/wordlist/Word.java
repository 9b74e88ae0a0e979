package io.zerodistance.intake.wordlist;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.zerodistance.intake.suggestion.WordList;

/**
 * A word as it stands in a list.
 *
 * @param owner a business unit, or {@code group} for all of them
 * @param weight of keywords, 1 to 9: 3 names the item, 1 hints at it
 * @param retiredAt null while it is looked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Word(String owner, WordList list, String meaning, String phrase, Integer weight, Instant retiredAt) {

  boolean isOfHarm() {
    return isOfHarm(list, meaning);
  }

  static boolean isOfHarm(WordList list, String meaning) {
    return list == WordList.SEVERITY && "S1".equals(meaning);
  }
}
