package io.zerodistance.resolution.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.fairness.FairnessReport.ClassRow;
import io.zerodistance.resolution.fairness.FairnessReport.Mark;

class CompareClassesTest {

  @Test
  void a_class_that_gets_a_smaller_share_of_its_range_than_the_others_is_marked() {
    var rows = rows(of("KEY_ACCOUNT", 0.9, 0.8, 20), of("ORDINARY", 0.3, 0.4, 20), of("MEMBER", 0.9, 0.8, 20));
    assertThat(rows).extracting(ClassRow::mark).containsExactly(Mark.MORE, Mark.LESS, Mark.MORE);
    assertThat(rows.get(1).share()).isEqualTo(0.35);
    assertThat(rows.get(1).deviation()).isEqualTo(-0.5);
  }

  @Test
  void what_chance_explains_is_not_marked() {
    assertThat(rows(of("KEY_ACCOUNT", 0.1, 0.9, 20), of("ORDINARY", 0.15, 0.85, 20))).extracting(ClassRow::mark)
        .containsOnly(Mark.ALIKE);
    assertThat(rows(of("KEY_ACCOUNT", 0.5, 0.5, 20), of("ORDINARY", 0.5, 0.5, 20))).extracting(ClassRow::mark)
        .containsOnly(Mark.ALIKE);
    assertThat(rows(of("KEY_ACCOUNT", 0.5, 0.5, 20), of("ORDINARY", 0.4, 0.4, 20))).extracting(ClassRow::mark)
        .containsExactly(Mark.MORE, Mark.LESS);
  }

  @Test
  void nine_cases_are_counted_and_not_told_ten_are() {
    var rows = rows(of("EXTRA_CARE", 0.1, 0.1, 9), of("ORDINARY", 0.9, 0.9, 20), of("MEMBER", 0.9, 0.9, 20));
    assertThat(rows.getFirst()).isEqualTo(new ClassRow("EXTRA_CARE", 9, 0, null, null, 9, null, null, null, null, null,
        null, null, null, null, Mark.TOO_FEW));
    assertThat(rows(of("EXTRA_CARE", 0.1, 0.1, 10), of("ORDINARY", 0.9, 0.9, 20)).getFirst().mark())
        .isEqualTo(Mark.LESS);
  }

  @Test
  void a_class_with_nobody_to_be_compared_with_is_told_and_not_judged() {
    var alone = rows(of("ORDINARY", 0.3, 0.4, 20), of("MEMBER", 0.9, 0.9, 9)).getFirst();
    assertThat(alone.share()).isEqualTo(0.35);
    assertThat(alone.deviation()).isNull();
    assertThat(alone.mark()).isEqualTo(Mark.TOO_FEW);
  }

  @Test
  void the_effect_of_value_on_the_advice_is_told_by_itself() {
    assertThat(rows(of("ORDINARY", 0.3, 0.4, 20)).getFirst().valueEffect()).isEqualTo(1.25);
  }

  private static List<ClassRow> rows(ClassSums... classes) {
    return new CompareClasses(List.of(classes), "CNY").rows();
  }

  /** Cases with a range up to ¥100, by turns with this and that share of it granted. */
  private static ClassSums of(String name, double even, double odd, int cases) {
    var shares = DoubleStream.iterate(0, n -> n + 1).limit(cases).map(n -> n % 2 == 0 ? even : odd).toArray();
    var sum = DoubleStream.of(shares).sum();
    return new ClassSums(name, cases, 0, BigDecimal.ZERO, BigDecimal.ZERO, cases, fen(4_000 * cases),
        fen(10_000 * cases), fen(8_000 * cases), fen((long) (10_000 * sum)), 0, cases, 0, sum,
        DoubleStream.of(shares).map(share -> share * share).sum());
  }

  private static BigDecimal fen(long amount) {
    return BigDecimal.valueOf(amount);
  }
}
