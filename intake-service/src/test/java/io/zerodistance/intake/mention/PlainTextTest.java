package io.zerodistance.intake.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void only_the_words_of_a_post_are_kept() {
    assertThat(PlainText.of("<p>店里&nbsp;<b>太脏</b></p><script>alert(1)</script>", 100)).isEqualTo("店里 太脏");
    assertThat(PlainText.of("a &amp;lt;b&gt; &#x4F60;&#22909; &#0;", 100)).isEqualTo("a &lt;b> 你好");
    assertThat(PlainText.of("<img src=x onerror=alert(1)>", 100)).isNull();
    assertThat(PlainText.of("x".repeat(50), 10)).hasSize(10).endsWith("…");
  }
}
