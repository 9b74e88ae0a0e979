package io.zerodistance.resolution.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.money.Money;

class ToldAcceptancePolicyTest {

  @Test
  void who_granted_money_or_receives_it_is_not_believed_alone() {
    assertThat(ToldAcceptancePolicy.counts(money(), true, "granter")).isFalse();
    assertThat(ToldAcceptancePolicy.counts(money(), true, "payee")).isFalse();
    assertThat(ToldAcceptancePolicy.counts(money(), true, "colleague")).isTrue();
  }

  @Test
  void a_no_and_an_offer_without_money_count_from_anybody() {
    assertThat(ToldAcceptancePolicy.counts(money(), false, "granter")).isTrue();
    assertThat(ToldAcceptancePolicy.counts(offer(RemedyType.CORRECTION, null, null), true, "granter")).isTrue();
  }

  private static Remedy money() {
    return offer(RemedyType.REDRESS, Money.of(1_000, "CNY"), "payee");
  }

  private static Remedy offer(RemedyType type, Money amount, String payee) {
    return new Remedy("r", type, RemedyState.GRANTED, "words", amount, payee, 1, "handler", Instant.EPOCH, "granter",
        Instant.EPOCH);
  }
}
