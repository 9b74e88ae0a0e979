package io.zerodistance.resolution.reply;

import java.util.List;
import java.util.regex.Pattern;

/** When one sentence satisfies one part: an alternative whose patterns all occur, a time where needed, and no contradiction. */
record PartRule(List<List<Pattern>> any, List<Pattern> none, List<Pattern> neededTime) {

  boolean isSatisfiedBy(String sentence) {
    return any.stream().anyMatch(all -> all.stream().allMatch(pattern -> pattern.matcher(sentence).find()))
        && (neededTime.isEmpty() || neededTime.stream().anyMatch(pattern -> pattern.matcher(sentence).find()))
        && none.stream().noneMatch(pattern -> pattern.matcher(sentence).find());
  }
}
