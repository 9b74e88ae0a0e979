package io.zerodistance.intake.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.zerodistance.intake.network.AddressRange;

class PublicAddressPolicyTest {

  private static final PublicAddressPolicy STRICT = new PublicAddressPolicy(List.of());

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.31.255.255", "192.168.0.1",
      "169.254.169.254",
      "100.64.0.1", "192.0.0.8", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "::1", "::",
      "::ffff:127.0.0.1",
      "::ffff:10.0.0.1", "fd00::1", "fe80::1", "fec0::1", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1"})
  void our_own_network_is_not_asked(String address) {
    assertThat(STRICT.allows(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "223.5.5.5"})
  void public_addresses_are(String address) {
    assertThat(STRICT.allows(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void an_operator_may_allow_a_range_of_the_own_network() {
    var policy = new PublicAddressPolicy(AddressRange.all(List.of("10.20.0.0/16")));
    assertThat(policy.allows(InetAddress.ofLiteral("10.20.1.1"))).isTrue();
    assertThat(policy.allows(InetAddress.ofLiteral("10.21.1.1"))).isFalse();
  }

  @Test
  void addresses_with_another_scheme_or_a_password_are_none() {
    assertThat(PostPolicy.webAddress("file:///etc/passwd")).isNull();
    assertThat(PostPolicy.webAddress("http://user:secret@example.com/")).isNull();
    assertThat(PostPolicy.webAddress("gopher://example.com")).isNull();
    assertThat(PostPolicy.webAddress("javascript:alert(1)")).isNull();
    assertThat(PostPolicy.webAddress(" https://example.com/a?b=c ")).isEqualTo("https://example.com/a?b=c");
  }

  @Test
  void only_the_words_of_a_post_are_kept() {
    assertThat(PlainText.of("<p>店里&nbsp;<b>太脏</b></p><script>alert(1)</script>", 100)).isEqualTo("店里 太脏");
    assertThat(PlainText.of("a &amp;lt;b&gt; &#x4F60;&#22909; &#0;", 100)).isEqualTo("a &lt;b> 你好");
    assertThat(PlainText.of("<img src=x onerror=alert(1)>", 100)).isNull();
    assertThat(PlainText.of("x".repeat(50), 10)).hasSize(10).endsWith("…");
  }
}
