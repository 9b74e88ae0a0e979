package io.zerodistance.intake.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class SignedCallTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final byte[] BODY = "{\"id\":\"1\"}".getBytes();
  private static final SignedCall POLICY = new SignedCall("key".repeat(11).getBytes(), Duration.ofMinutes(5));
  /** printf '1795305600.{"id":"1"}' | openssl dgst -sha256 -hmac keykeykeykeykeykeykeykeykeykeykey. */
  private static final String SIGNATURE = "v1=1fdea4a51e76d893d29eb32258f7860d55afccdcd8a5969fc596da18834c36fe";
  private static final String TIMESTAMP = Long.toString(NOW.getEpochSecond());

  @Test
  void what_was_signed_with_the_key_a_moment_ago_holds() {
    assertThat(POLICY.holds(TIMESTAMP, SIGNATURE, BODY, NOW)).isTrue();
    assertThat(POLICY.holds(TIMESTAMP, SIGNATURE, BODY, NOW.plusSeconds(299))).isTrue();
    assertThat(POLICY.holds(TIMESTAMP, SIGNATURE, BODY, NOW.minusSeconds(299))).isTrue();
  }

  @Test
  void what_we_sign_is_what_we_accept() {
    assertThat(POLICY.sign(TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
  }

  @Test
  void a_replayed_a_changed_and_an_unsigned_message_do_not() {
    assertThat(POLICY.holds(TIMESTAMP, SIGNATURE, BODY, NOW.plusSeconds(301))).isFalse();
    assertThat(POLICY.holds(Long.toString(NOW.getEpochSecond() + 1), SIGNATURE, BODY, NOW)).isFalse();
    assertThat(POLICY.holds(TIMESTAMP, SIGNATURE, "{\"id\":\"2\"}".getBytes(), NOW)).isFalse();
    assertThat(POLICY.holds(TIMESTAMP, SIGNATURE.substring(3), BODY, NOW)).isFalse();
    assertThat(POLICY.holds(TIMESTAMP, null, BODY, NOW)).isFalse();
    assertThat(POLICY.holds(null, SIGNATURE, BODY, NOW)).isFalse();
    assertThat(POLICY.holds(TIMESTAMP, SIGNATURE, null, NOW)).isFalse();
    assertThat(POLICY.holds("now", SIGNATURE, BODY, NOW)).isFalse();
    var other = new SignedCall("yek".repeat(11).getBytes(), Duration.ofMinutes(5));
    assertThat(other.holds(TIMESTAMP, SIGNATURE, BODY, NOW)).isFalse();
  }
}
