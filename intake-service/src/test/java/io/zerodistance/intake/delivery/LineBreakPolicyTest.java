package io.zerodistance.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakPolicyTest {

  /** A bar where a line may end. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"退款三天; 退|款|三|天|", "到账）。请; 到|账）。|请|", "见《保护法》第; 见|《保|护|法》|第|",
      "We paid 30; We |paid |30", "12315 热线; 12315 |热|线|", "非常“抱歉”。; 非|常|“抱|歉”。|"})
  void no_line_begins_with_a_stop_or_ends_with_an_opening_bracket(String text, String broken) {
    var all = text.toCharArray();
    var shown = new StringBuilder();
    for (int at = 0; at < all.length; at++) {
      shown.append(all[at]).append(new LineBreakPolicy().isSplitCharacter(0, at, all.length, all, null) ? "|" : "");
    }
    assertThat(shown).hasToString(broken);
  }
}
