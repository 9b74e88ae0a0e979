package io.zerodistance.resolution.fairness;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

import io.zerodistance.access.CsvTable;
import io.zerodistance.resolution.fairness.FairnessReport.ClassRow;
import io.zerodistance.resolution.money.Money;

/** The report as a table, one line per class; what may not be told because of too few cases stays empty. */
final class FairnessTable {

  private static final List<String> COLUMNS = List.of("business unit", "from", "to", "class", "cases", "with floor",
      "floor (mean)", "granted of floor (mean)", "ended with range (n)", "range from (mean)", "range to (mean)",
      "effect of customer value", "goodwill granted (mean)", "below range", "within range", "above range",
      "share of range granted", "deviation from other classes", "mark", "currency");

  private FairnessTable() {}

  static String of(FairnessReport report) {
    return CsvTable.of(COLUMNS, report.classes().stream().map(row -> cells(report, row)));
  }

  private static List<String> cells(FairnessReport report, ClassRow row) {
    return List.of(report.businessUnit(), report.from().toString(), report.to().toString(), row.customerClass(),
        text(row.cases()), text(row.withFloor()), text(row.floor()), text(row.floorGranted()), text(row.ended()),
        text(row.low()), text(row.high()), text(row.valueEffect()), text(row.goodwill()), text(row.below()),
        text(row.within()), text(row.above()), text(row.share()), text(row.deviation()), row.mark().name(),
        report.currency());
  }

  private static String text(Object figure) {
    return switch (figure) {
      case null -> "";
      case Money money -> BigDecimal.valueOf(money.amount(),
          Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits())).toPlainString();
      case Object other -> other.toString();
    };
  }
}
