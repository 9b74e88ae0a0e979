package io.zerodistance.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.JsonNode;

import io.zerodistance.access.CsvTable;
import io.zerodistance.rulebook.MergedRules.Line;
import io.zerodistance.rulebook.RulesInForce.Part;
import io.zerodistance.rulebook.RulesInForce.Said;

/** The rules of a day as a table of comma-separated values, one line per value; no cell can start a formula. */
public final class RulesTable {

  private static final List<String> COLUMNS = List.of("owner", "on", "subject", "rule", "value", "is", "origin",
      "group says", "version", "since", "changed by", "changed at", "confirmed by", "because", "source");

  private RulesTable() {}

  static String of(RulesInForce rules) {
    return CsvTable.of(COLUMNS,
        rules.parts().stream().flatMap(part -> part.lines().stream().flatMap(line -> cells(rules, part, line))));
  }

  public static RestResponse<String> answer(RulesInForce rules) {
    return RestResponse.ResponseBuilder.ok(of(rules))
        .header("Content-Type", "text/csv; charset=utf-8")
        .header("Content-Disposition",
            "attachment; filename=\"rules-" + rules.businessUnit() + "-" + rules.on() + ".csv\"")
        .build();
  }

  private static Stream<List<String>> cells(RulesInForce rules, Part part, Line line) {
    var said = saidBy(part, line);
    return values(line.rule()).entrySet().stream().map(value -> List.of(rules.businessUnit(), rules.on().toString(),
        part.subject(), line.key(), value.getKey(), value.getValue(), line.origin().name(),
        line.group() == null ? "" : values(line.group()).getOrDefault(value.getKey(), ""),
        said == null ? "" : Integer.toString(said.version()), said == null ? "" : said.since().toString(),
        said == null ? "" : said.changedBy(), said == null ? "" : said.changedAt().toString(),
        said == null || said.confirmedBy() == null ? "" : said.confirmedBy(), said == null ? "" : said.because(),
        said == null ? "" : said.source()));
  }

  private static Said saidBy(Part part, Line line) {
    return line.origin() == Origin.GROUP ? part.group() : part.unit() == null ? part.group() : part.unit();
  }

  /** A rule has its fields; a single value stands under no name of its own. */
  private static Map<String, String> values(JsonNode rule) {
    return !rule.isObject() ? Map.of("", rule.asText())
        : rule.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asText(),
            (one, other) -> one, LinkedHashMap::new));
  }
}
