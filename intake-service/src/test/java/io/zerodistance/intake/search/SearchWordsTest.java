package io.zerodistance.intake.search;

import static org.assertj.core.api.Assertions.assertThat;

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
  void alike_texts_share_a_band_and_unlike_ones_do_not() {
    var one = "昨天在徐家汇店买的酸奶发霉了，要求退款并且赔偿";
    var again = "昨天在徐家汇店买的酸奶发霉了，没有人理我，要求退款";
    var other = "电梯坏了三天没有人修，老人下不了楼";
    assertThat(Likeness.of(one, again)).isBetween(0.5, 0.9);
    assertThat(Likeness.of(one, other)).isLessThan(0.1);
    var bands = Likeness.bands("food", SearchWords.of(one)).boxed().toList();
    assertThat(Likeness.bands("food", SearchWords.of(again)).boxed()).containsAnyElementsOf(bands);
    assertThat(Likeness.bands("food", SearchWords.of(other)).boxed()).doesNotContainAnyElementsOf(bands);
    assertThat(Likeness.bands("retail", SearchWords.of(one)).boxed()).doesNotContainAnyElementsOf(bands);
    assertThat(Likeness.bands("food", SearchWords.of("坏了")).boxed()).isEmpty();
  }
}
