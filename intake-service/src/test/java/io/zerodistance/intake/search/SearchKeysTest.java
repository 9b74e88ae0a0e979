package io.zerodistance.intake.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class SearchKeysTest {

  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void later_words_are_found_and_leave_what_makes_complaints_alike_as_it_was() {
    var later = "又想起来了，包装上印着一只水獭的图案";
    var filed = keys(null);
    var added = new HashSet<>(keys(later));
    assertThat(added).containsAll(filed);
    added.removeAll(filed);
    assertThat(added).isEqualTo(SearchKeys.words(SearchWords.of(later))
        .mapToObj(word -> SearchKeys.at(SearchKeys.fortnight(AT), word)).collect(Collectors.toSet()));
  }

  private static Set<Long> keys(String later) {
    var array = SearchKeys.of("food", AT, "昨天在徐家汇店买的酸奶发霉了", later, null, LongStream.empty());
    return Arrays.stream(array.substring(1, array.length() - 1).split(",")).map(Long::valueOf)
        .collect(Collectors.toSet());
  }
}
