package io.zerodistance.intake.wordlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.intake.suggestion.WordList;

class WordPolicyTest {

  @ParameterizedTest
  @CsvSource({"' 上吐下泻 ', 上吐下泻", "ＶＯＭＩＴ*, vomit*", "'Threw   Up', threw up", "溺, 溺", "42.5, 42.5"})
  void a_word_is_kept_as_it_is_looked_for(String typed, String kept) {
    assertThat(WordPolicy.phrase(typed)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "*", "a", "!", "vom*it", "ill *",
      "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"})
  void what_would_be_found_everywhere_or_nowhere_is_refused(String typed) {
    assertThatThrownBy(() -> WordPolicy.phrase(typed)).isInstanceOf(HttpProblem.class);
  }

  @Test
  void a_meaning_is_one_that_the_list_knows_and_items_are_the_units_own() {
    var items = List.of("mould");
    assertThatCode(() -> WordPolicy.requireMeaning("food", WordList.KEYWORD, "mould", items))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> WordPolicy.requireMeaning("food", WordList.KEYWORD, "S1", items))
        .isInstanceOf(HttpProblem.class);
    assertThatThrownBy(() -> WordPolicy.requireMeaning("group", WordList.KEYWORD, "mould", items))
        .isInstanceOf(HttpProblem.class);
    assertThatThrownBy(() -> WordPolicy.requireMeaning("food", WordList.SEVERITY, "S3", items))
        .isInstanceOf(HttpProblem.class);
    assertThatThrownBy(() -> WordPolicy.requireMeaning("food", WordList.MOTIVE, "BOTH", items))
        .isInstanceOf(HttpProblem.class);
    assertThatThrownBy(() -> WordPolicy.requireMeaning("food", null, "S1", items)).isInstanceOf(HttpProblem.class);
  }

  @Test
  void of_a_need_the_words_are_facts_and_there_are_not_too_many_at_once() {
    assertThat(WordPolicy.phrases(WordList.NEED, List.of("BATCH", "BATCH"))).containsExactly("BATCH");
    assertThatThrownBy(() -> WordPolicy.phrases(WordList.NEED, List.of("batch"))).isInstanceOf(HttpProblem.class);
    assertThatThrownBy(() -> WordPolicy.phrases(WordList.SIGN, Collections.nCopies(51, "批号")))
        .isInstanceOf(HttpProblem.class);
    assertThat(WordPolicy.weight(WordList.KEYWORD, null)).isEqualTo(3);
    assertThat(WordPolicy.weight(WordList.SEVERITY, 5)).isNull();
    assertThatThrownBy(() -> WordPolicy.weight(WordList.KEYWORD, 10)).isInstanceOf(HttpProblem.class);
  }
}
