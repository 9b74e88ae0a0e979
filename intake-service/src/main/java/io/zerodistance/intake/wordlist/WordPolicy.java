package io.zerodistance.intake.wordlist;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import io.zerodistance.intake.suggestion.Emotion;
import io.zerodistance.intake.suggestion.Fact;
import io.zerodistance.intake.suggestion.Motive;
import io.zerodistance.intake.suggestion.WordList;
import io.zerodistance.rulebook.RuleBook;

/** Accepts words that can be found in a text, under a meaning that their list knows, with a reason. */
final class WordPolicy {

  private static final int LONGEST = 60;
  private static final int MOST = 50;
  private static final int LONGEST_REASON = 500;
  private static final List<String> FACTS = names(Fact.values());

  private WordPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming the field */
  static void requireMeaning(String owner, WordList list, String meaning, Collection<String> items) {
    if (list == null) {
      throw WordProblems.invalid("list", "Name the list.", List.of(WordList.values()));
    }
    var allowed = switch (list) {
      case SEVERITY -> List.of("S1", "S2", "S4");
      case MOTIVE -> List.of(Motive.REDRESS.name(), Motive.RECOGNITION.name());
      case EMOTION -> names(Emotion.values());
      case SIGN -> FACTS;
      case KEYWORD, NEED -> {
        if (RuleBook.GROUP.equals(owner)) {
          throw WordProblems.invalid("list", "Items are the units' own: add it to the unit.");
        }
        yield items;
      }
    };
    if (!allowed.contains(meaning)) {
      throw WordProblems.invalid("meaning", "Use one that the list knows.", allowed);
    }
  }

  /** As they are looked for: narrow, small letters, single blanks, each once. */
  static List<String> phrases(WordList list, List<String> typed) {
    if (typed == null || typed.isEmpty() || typed.size() > MOST) {
      throw WordProblems.invalid("phrases", "Send 1 to " + MOST + " words at once.");
    }
    return typed.stream().map(one -> list == WordList.NEED ? fact(one) : phrase(one)).distinct().toList();
  }

  private static String fact(String typed) {
    if (!FACTS.contains(typed)) {
      throw WordProblems.invalid("phrases", "Use one of the known facts.", FACTS);
    }
    return typed;
  }

  static String phrase(String typed) {
    var phrase = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
        .strip().replaceAll("\\s+", " ");
    var sought = phrase.endsWith("*") ? phrase.substring(0, phrase.length() - 1) : phrase;
    boolean chinese = sought.codePoints().anyMatch(Character::isIdeographic);
    if (phrase.length() > LONGEST || sought.isBlank() || sought.contains("*")) {
      throw WordProblems.invalid("phrases",
          "Write 1 to " + LONGEST + " characters; a * may stand at the end alone, for longer words.");
    }
    if (!chinese && sought.length() < 2) {
      throw WordProblems.invalid("phrases", "Write at least two letters: one alone is found everywhere.");
    }
    if (phrase.endsWith("*") && !Character.isLetterOrDigit(sought.charAt(sought.length() - 1))) {
      throw WordProblems.invalid("phrases", "Write the beginning of a word before the *.");
    }
    return phrase;
  }

  /** 3 where nothing is said: such a word names the item. */
  static Integer weight(WordList list, Integer typed) {
    if (list != WordList.KEYWORD) {
      return null;
    }
    if (typed != null && (typed < 1 || typed > 9)) {
      throw WordProblems.invalid("weight", "Weigh from 1, a hint, to 9; 3 names the item.");
    }
    return typed == null ? Integer.valueOf(3) : typed;
  }

  static String reason(String typed) {
    if (typed == null || typed.isBlank() || typed.strip().length() > LONGEST_REASON) {
      throw WordProblems.invalid("reason", "Say why in 1 to " + LONGEST_REASON + " characters.");
    }
    return typed.strip();
  }

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
