package io.zerodistance.intake.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticMailPolicyTest {

  @ParameterizedTest
  @CsvSource({"food@care.example, own-address", "Food+FD-261121-8K3QZ7M6.0123456789@care.example, own-address",
      "food+a+b@care.example, own-address", "li@care.example,", "food@care.example+@x,", "food+care.example,"})
  void our_own_address_is_ours_with_whatever_stands_behind_a_plus(String from, String reason)
      throws MessagingException {
    assertThat(judge(from)).isEqualTo(reason);
  }

  /** Looked for an @ from each plus anew it would take minutes. */
  @Test
  void an_address_of_many_plus_signs_is_read_at_once() {
    assertThat(assertTimeoutPreemptively(Duration.ofMinutes(1), () -> judge("+".repeat(1_000_000)))).isNull();
  }

  private static String judge(String from) throws MessagingException {
    return AutomaticMailPolicy.judge(new MimeMessage((Session) null), from, Set.of("food@care.example"));
  }
}
