package io.zerodistance.intake.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(WebAddressPolicy.accept("file:///etc/passwd")).isNull();
    assertThat(WebAddressPolicy.accept("http://user:secret@example.com/")).isNull();
    assertThat(WebAddressPolicy.accept("gopher://example.com")).isNull();
    assertThat(WebAddressPolicy.accept("javascript:alert(1)")).isNull();
    assertThat(WebAddressPolicy.accept(" https://example.com/a?b=c ")).isEqualTo("https://example.com/a?b=c");
  }
}
