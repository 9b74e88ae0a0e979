package io.zerodistance.resolution.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void adds_subtracts_and_compares_in_one_currency_only() {
    assertThat(yuan(3).plus(yuan(4))).isEqualTo(yuan(7));
    assertThat(yuan(3).minus(yuan(4))).isEqualTo(yuan(-1));
    assertThat(yuan(3).negated()).isEqualTo(yuan(-3));
    assertThat(yuan(3).isAtMost(yuan(3))).isTrue();
    assertThat(yuan(4).isAtMost(yuan(3))).isFalse();
    assertThat(yuan(3).orLess(yuan(2))).isEqualTo(yuan(2));
    assertThat(yuan(2).orLess(yuan(3))).isEqualTo(yuan(2));
    assertThatThrownBy(() -> yuan(1).plus(Money.of(1, "USD"))).hasMessageContaining("currencies differ");
    assertThatThrownBy(() -> Money.of(Long.MAX_VALUE, "CNY").plus(yuan(1))).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_debt_is_shown_as_nothing_left() {
    assertThat(yuan(-1).orNothing()).isEqualTo(yuan(0));
    assertThat(yuan(0).orNothing()).isEqualTo(yuan(0));
    assertThat(yuan(1).orNothing()).isEqualTo(yuan(1));
  }

  @Test
  void a_share_of_a_limit_is_rounded_down() {
    assertThat(Money.of(20_001, "CNY").percent(75)).isEqualTo(Money.of(15_000, "CNY"));
    assertThat(yuan(200).percent(100)).isEqualTo(yuan(200));
  }

  @Test
  void a_requested_amount_is_whole_positive_bounded_and_in_our_currency() {
    assertThat(requested("1").in("CNY")).isEqualTo(Money.of(1, "CNY"));
    assertThat(requested("3000.00").in("CNY")).isEqualTo(Money.of(3_000, "CNY"));
    assertThat(requested("10000000000").in("CNY")).isEqualTo(Money.of(10_000_000_000L, "CNY"));
    for (var wrong : new String[] {"0", "-1", "0.5", "10000000001", "1e40", "99999999999999999999"}) {
      assertThatThrownBy(() -> requested(wrong).in("CNY")).as(wrong).hasMessageContaining("whole number");
    }
    assertThatThrownBy(() -> new RequestedMoney(null, "CNY").in("CNY")).hasMessageContaining("whole number");
    assertThatThrownBy(() -> requested("1").in("USD")).hasMessageContaining("in USD");
    assertThatThrownBy(() -> new RequestedMoney(BigDecimal.ONE, null).in("CNY")).hasMessageContaining("in CNY");
  }

  private static RequestedMoney requested(String amount) {
    return new RequestedMoney(new BigDecimal(amount), "CNY");
  }

  private static Money yuan(long yuan) {
    return Money.of(yuan * 100, "CNY");
  }
}
