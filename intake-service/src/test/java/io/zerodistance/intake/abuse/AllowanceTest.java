package io.zerodistance.intake.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.zerodistance.intake.network.AddressRange;

class AllowanceTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Allowance.Rate THREE_AN_HOUR = rate(3, Duration.ofHours(1));
  private static final List<AddressRange> LOOPBACK = AddressRange.all(List.of("127.0.0.0/8", "::1"));

  @Test
  void three_at_once_then_one_every_twenty_minutes() {
    var clients = new LocalAllowances(THREE_AN_HOUR);
    for (int i = 0; i < 3; i++) {
      assertThat(clients.take("a", NOW)).isEmpty();
    }
    assertThat(clients.take("a", NOW)).contains(Duration.ofMinutes(20));
    assertThat(clients.take("b", NOW)).as("another client").isEmpty();
    assertThat(clients.take("a", NOW.plus(Duration.ofMinutes(19)))).contains(Duration.ofMinutes(1));
    assertThat(clients.take("a", NOW.plus(Duration.ofMinutes(20)))).isEmpty();
    assertThat(clients.take("a", NOW.plus(Duration.ofMinutes(20)))).isPresent();
  }

  @Test
  void who_waits_as_long_as_told_is_let_in() {
    var clients = new LocalAllowances(rate(7, Duration.ofSeconds(61)));
    var at = NOW;
    for (int i = 0; i < 50; i++) {
      var wait = clients.take("a", at);
      if (wait.isPresent()) {
        at = at.plus(wait.get());
        assertThat(clients.take("a", at)).isEmpty();
      }
    }
  }

  @Test
  void the_forwarded_address_is_believed_from_the_edge_only_and_only_its_last_part() {
    assertThat(key("127.0.0.1", "203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(key("127.0.0.1", "198.51.100.1, 203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(key("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    assertThat(key("127.0.0.1", null)).isEqualTo("127.0.0.1");
    assertThat(key("127.0.0.1", "localhost")).as("a name is never looked up").isEqualTo("127.0.0.1");
  }

  @Test
  void one_line_of_ipv6_is_one_client() {
    assertThat(key("127.0.0.1", "2001:db8:1:2::1")).isEqualTo(key("127.0.0.1", "2001:db8:1:2:ffff:1:2:3"));
    assertThat(key("127.0.0.1", "2001:db8:1:2::1")).isNotEqualTo(key("127.0.0.1", "2001:db8:1:3::1"));
  }

  @Test
  void a_range_holds_what_lies_in_it() {
    var range = AddressRange.parse("10.32.0.0/11");
    assertThat(range.holds(InetAddress.ofLiteral("10.63.255.255"))).isTrue();
    assertThat(range.holds(InetAddress.ofLiteral("10.64.0.0"))).isFalse();
    assertThat(range.holds(InetAddress.ofLiteral("::1"))).isFalse();
    assertThat(AddressRange.all(List.of("none"))).isEmpty();
  }

  private static String key(String remote, String forwarded) {
    return ClientAddress.of(InetAddress.ofLiteral(remote), forwarded, LOOPBACK).key();
  }

  private static Allowance.Rate rate(int burst, Duration per) {
    return new Allowance.Rate() {
      @Override
      public int burst() {
        return burst;
      }

      @Override
      public Duration per() {
        return per;
      }
    };
  }
}
