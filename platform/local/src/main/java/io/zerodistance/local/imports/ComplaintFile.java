package io.zerodistance.local.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.zerodistance.local.process.Json;

/**
 * A CSV file (UTF-8, a heading line) of complaints: {@code text} and optionally {@code category} or any field of the
 * filing API; {@code name}, {@code phone} and {@code email} become the contact.
 */
final class ComplaintFile {

  private static final List<String> FIELDS = List.of("text", "channel", "kind", "order", "site", "region", "product",
      "taxonomyItem", "occurredAt", "language");
  private static final List<String> CONTACT = List.of("name", "phone", "email");
  private static final Set<String> OTHERS = Set.of("category", "businessUnit");

  /**
   * One row. {@code number} counts records from 1, heading not counted; {@code flaw} says why it cannot be sent, or is
   * null.
   */
  record Row(long number, String key, String body, String flaw) {}

  private final String hash;
  private final List<Row> rows = new ArrayList<>();

  private ComplaintFile(String hash) {
    this.hash = hash;
  }

  /** @throws IOException when the file cannot be read or has no usable heading; the message says what is expected */
  static ComplaintFile read(Path file, BusinessUnitPolicy policy) throws IOException {
    var bytes = Files.readAllBytes(file);
    var complaints = new ComplaintFile(sha256(bytes));
    var text = new String(bytes, StandardCharsets.UTF_8);
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();
    try (var parser = format.parse(new java.io.StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
      requireHeading(parser.getHeaderNames());
      for (var record : parser) {
        complaints.rows.add(complaints.row(record, policy));
      }
    } catch (java.io.UncheckedIOException | IllegalArgumentException e) {
      throw new IOException(file + " is not a CSV file with a heading line: " + e.getMessage(), e);
    }
    return complaints;
  }

  private static void requireHeading(List<String> names) throws IOException {
    if (!names.contains("text")) {
      throw new IOException("the heading line needs a column 'text'; it has " + names);
    }
    var unknown = names.stream()
        .filter(name -> !FIELDS.contains(name) && !CONTACT.contains(name) && !OTHERS.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new IOException("unknown columns " + unknown + "; known are " + FIELDS + ", " + CONTACT + ", " + OTHERS);
    }
  }

  private Row row(CSVRecord record, BusinessUnitPolicy policy) {
    var columns = new LinkedHashMap<String, String>();
    record.toMap().forEach((name, value) -> {
      if (value != null && !value.isBlank()) {
        columns.put(name, value);
      }
    });
    var unit = policy.unitOf(columns);
    var body = body(columns, unit.orElse(null)).toString();
    // The same row of the same file is the same request in every run; an equal text elsewhere is another complaint.
    var digest = sha256((hash + '\n' + record.getRecordNumber() + '\n' + body).getBytes(StandardCharsets.UTF_8));
    return new Row(record.getRecordNumber(), "import-" + digest.substring(0, 40), body,
        flaw(record, columns, unit.isPresent()));
  }

  private static String flaw(CSVRecord record, Map<String, String> columns, boolean hasUnit) {
    if (!record.isConsistent()) {
      return "has " + record.size() + " columns, the heading has another number";
    }
    if (!columns.containsKey("text")) {
      return "has no text";
    }
    return hasUnit ? null
        : "category '" + columns.getOrDefault("category", "") + "' belongs to no business unit: use --bu";
  }

  private static ObjectNode body(Map<String, String> columns, String unit) {
    var body = Json.MAPPER.createObjectNode().put("businessUnit", unit);
    FIELDS.stream().filter(columns::containsKey).forEach(field -> body.put(field, columns.get(field)));
    if (!columns.containsKey("product") && columns.containsKey("category")) {
      body.put("product", columns.get("category"));
    }
    var contact = CONTACT.stream().filter(columns::containsKey).toList();
    if (!contact.isEmpty()) {
      var node = body.putObject("contact");
      contact.forEach(field -> node.put(field, columns.get(field)));
    }
    return body;
  }

  String hash() {
    return hash;
  }

  List<Row> rows() {
    return rows;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
