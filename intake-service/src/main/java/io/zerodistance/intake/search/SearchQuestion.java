package io.zerodistance.intake.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.secret.PersonKeys;

/**
 * What a person typed into the search box, understood in every way it can be meant: a number, a phone, an e-mail address, a name,
 * an order, words of the text.
 */
record SearchQuestion(String typed, Optional<String> number, Set<String> words, List<String> marks) {

  static final ProblemType TOO_SHORT = new ProblemType("search-too-short", 400, "There is too little to search for");
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 40;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 {@code search-too-short} */
  static SearchQuestion of(String q) {
    var typed = q == null ? "" : q.strip();
    if (typed.length() > LONGEST) {
      typed = typed.substring(0, Character.isHighSurrogate(typed.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
    var runs = SearchWords.runs(typed);
    boolean enough = runs.stream().anyMatch(run -> run.codePointCount(0, run.length()) > 1) || runs.size() > 1;
    if (!enough) {
      throw Problems.of(TOO_SHORT,
          "Give 'q' two Chinese characters, a word, a number, an order, a name, a phone or an e-mail.");
    }
    var words = SearchWords.of(typed);
    var kept = words.size() <= MOST_WORDS ? words
        : words.stream().limit(MOST_WORDS)
            .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    return new SearchQuestion(typed, ComplaintNumber.parse(typed).map(ComplaintNumber::value), kept, runs);
  }

  /** Keys of the persons who may be meant, in one unit. */
  LongStream persons(PersonKeys people, String unit) {
    if (typed.indexOf('@') > 0) {
      return LongStream.of(people.email(typed, unit)).map(SearchKeys::person);
    }
    if (typed.matches("[+]?[0-9][0-9 ()./-]{5,30}")) {
      return LongStream.of(people.phone(typed, unit)).map(SearchKeys::person);
    }
    return LongStream.of(people.name(typed, unit)).map(SearchKeys::person);
  }

  LongStream orders(String unit) {
    return LongStream.of(SearchKeys.order(unit, typed));
  }
}
