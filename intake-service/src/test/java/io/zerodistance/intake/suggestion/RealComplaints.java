package io.zerodistance.intake.suggestion;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;

import io.zerodistance.access.IdempotentRequests;

/** Real complaints beside the checkout; their wording is not ours to keep, so labels name a row by the hash of its text. */
final class RealComplaints {

  private static final int HASH = 16;
  private static final Map<String, String> UNITS = Map.of("外卖", "food", "蒙牛", "food", "酒店", "property");

  record Row(String hash, String unit, String text) {}

  record Label(String unit, String item, String severity, String motive, String text) {}

  private RealComplaints() {}

  /** Skips the test, saying so, where the file is absent. */
  static List<Row> rows() {
    var file = Path.of(System.getProperty("zd.complaints", "../../shared/data/complaints-zh.csv"));
    assumeTrue(Files.isRegularFile(file), () -> "no complaints at " + file.toAbsolutePath()
        + ": accuracy is not measured here; name the file by -Dzd.complaints=…");
    return csv(file).stream().map(row -> new Row(IdempotentRequests.hash(row.get(1)).substring(0, HASH),
        UNITS.getOrDefault(row.get(0), "retail"), row.get(1))).toList();
  }

  /** Every labelled row, in the order of the labels' file, which is that of the hashes and so a random one. */
  static List<Label> labelled() {
    var texts = new HashMap<String, String>();
    rows().forEach(row -> texts.put(row.hash(), row.text()));
    var labelled = new ArrayList<Label>();
    for (var row : csv(Path.of("src/test/resources/complaint-labels.csv"))) {
      labelled.add(new Label(row.get(1), row.get(2), row.get(3), row.get(4), texts.get(row.get(0))));
    }
    return labelled;
  }

  /** Rows whose mention of harm a reader judged real, by hash. */
  static List<String> harmed() {
    return csv(Path.of("src/test/resources/harm-labels.csv")).stream().filter(row -> row.get(1).equals("HARM"))
        .map(row -> row.get(0)).toList();
  }

  /** Rows below the header; lines that begin with # are remarks. */
  static List<List<String>> csv(Path file) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); var rows = format.parse(reader)) {
      return rows.stream().map(row -> row.toList()).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
