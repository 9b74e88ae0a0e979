package io.zerodistance.intake.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void chinese_is_cut_into_neighbouring_pairs_and_latin_into_words() {
    assertThat(SearchWords.of("酸奶发霉，Bags were DAMP 3 次")).containsExactly("酸奶", "奶发", "发霉", "bag", "were", "damp", "3",
        "次");
  }

  @Test
  void wide_letters_and_rare_characters_are_words_too() {
    assertThat(SearchWords.of("ＡＢＣ１２ 𠮷野家")).containsExactly("abc12", "𠮷野", "野家");
  }

  @Test
  void alike_texts_hold_three_words_of_each_other_and_unlike_ones_do_not() {
    var one = "昨天在徐家汇店买的酸奶发霉了，要求退款并且赔偿";
    var again = "昨天在徐家汇店买的酸奶发霉了，没有人理我，要求退款";
    var other = "电梯坏了三天没有人修，老人下不了楼";
    assertThat(Likeness.of(one, again)).isBetween(0.5, 0.9);
    assertThat(Likeness.of(one, other)).isLessThan(0.1);
    assertThat(isFound(again, one)).isTrue();
    assertThat(isFound(one, again)).isTrue();
    assertThat(isFound(other, one)).isFalse();
    assertThat(Likeness.threes(SearchWords.of("坏了"))).isEmpty();
  }

  @Test
  void of_texts_that_share_half_of_their_words_nearly_all_are_found() {
    long found = IntStream.range(0, 1000).filter(text -> {
      var common = IntStream.range(0, 20).mapToObj(word -> "common" + text + "x" + word);
      var own = IntStream.range(0, 10).mapToObj(word -> "own" + text + "x" + word);
      var others = IntStream.range(0, 10).mapToObj(word -> " other" + text + "x" + word);
      var shared = common.collect(Collectors.joining(" "));
      return isFound(shared + others.collect(Collectors.joining()),
          own.collect(Collectors.joining(" ", "", " ")) + shared);
    }).count();
    assertThat(found).isGreaterThan(900);
  }

  /** As the index finds: whether a three of the words of the text asked with are all in the other. */
  private static boolean isFound(String text, String asking) {
    var held = SearchKeys.words(SearchWords.of(text)).boxed().collect(Collectors.toSet());
    var threes = Likeness.threes(SearchWords.of(asking)).boxed().toList();
    return IntStream.range(0, threes.size() / Likeness.WORDS)
        .anyMatch(at -> held.containsAll(threes.subList(at * Likeness.WORDS, (at + 1) * Likeness.WORDS)));
  }
}
