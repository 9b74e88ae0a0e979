package io.zerodistance.intake.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.secret.ContactVault;

/** Reads every column that may hold a person's words, by the list that an erasure goes by ({@code personal_column}). */
@ApplicationScoped
class HeldWords {

  private static final String COLUMNS = """
      select table_name, column_name, told_as, coalesce(zh, table_name || ' ' || column_name),
        coalesce(en, table_name || ' ' || column_name)
      from personal_column where told_as <> 'NOTHING' order by table_name, column_name""";
  private static final String HELD = """
      select c.number, w.place, cast(w.held as text) from complaint c
      cross join lateral words_of(c.business_unit, c.number) as w
      where c.business_unit = ?1 and c.customer = any (string_to_array(?2, ',')) order by w.place""";

  /** One column of one row, with what it is called; what was sealed is opened. */
  record Word(String place, String column, String zh, String en, String value) {}

  private record Column(String place, String name, String toldAs, String zh, String en) {}

  @Inject
  Sql sql;
  @Inject
  ContactVault vault;
  @Inject
  ObjectMapper json;

  /** @return by the number of the complaint; call inside a transaction */
  Uni<Map<String, List<Word>>> of(String unit, Set<String> customers) {
    return sql.rows(COLUMNS).map(rows -> rows.stream().map(row -> new Column((String) row[0], (String) row[1],
        (String) row[2], (String) row[3], (String) row[4])).collect(Collectors.groupingBy(Column::place)))
        .chain(columns -> sql.rows(HELD, unit, String.join(",", customers)).map(rows -> rows.stream()
            .collect(Collectors.groupingBy(row -> (String) row[0], Collectors.flatMapping(
                row -> words(unit, (String) row[0], columns.get((String) row[1]), (String) row[2]),
                Collectors.toList())))));
  }

  private Stream<Word> words(String unit, String number, List<Column> columns, String held) {
    var row = read(held);
    return columns.stream().filter(column -> row.hasNonNull(column.name())).map(column -> new Word(column.place(),
        column.name(), column.zh(), column.en(), told(unit, number, column, row.get(column.name()))));
  }

  private String told(String unit, String number, Column column, JsonNode value) {
    return switch (column.toldAs()) {
      case "CONTACT" -> line(vault.open(bytes(value), unit, number));
      case "ADDRESS" -> vault.openText(bytes(value), unit, number);
      default -> value.isTextual() ? value.asText() : value.toString();
    };
  }

  private static String line(Contact contact) {
    return Stream.of(contact.name(), contact.phone(), contact.email()).filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** As PostgreSQL writes bytes into JSON. */
  private static byte[] bytes(JsonNode value) {
    return HexFormat.of().parseHex(value.asText().substring("\\x".length()));
  }

  private JsonNode read(String held) {
    try {
      return json.readTree(held);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
