package io.zerodistance.access;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values that spreadsheets read as they are: Chinese stays Chinese, and no cell can start a formula. */
public final class CsvTable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String END = "\r\n";

  private CsvTable() {}

  public static String of(List<String> columns, Stream<List<String>> rows) {
    return BYTE_ORDER_MARK + Stream.concat(Stream.of(columns), rows)
        .map(row -> row.stream().map(CsvTable::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining(END, "", END));
  }

  public static String cell(String value) {
    var safe = value.matches("(?s)[=+@\\t\\r\\-].*") && !value.matches("-?\\d+(\\.\\d+)?") ? "'" + value : value;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
