package io.zerodistance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** One value that differs between two versions; {@code before} or {@code after} is null where there was or is none. */
public record RuleDifference(String at, String before, String after) {
  private static final List<String> NAMES =
      List.of("deadline", "name", "level", "day", "severity", "tier", "currency", "code", "claim", "jurisdiction",
          "role");

  public static List<RuleDifference> between(JsonNode before, JsonNode after) {
    var old = flat(before);
    var fresh = flat(after);
    var paths = new TreeSet<>(old.keySet());
    paths.addAll(fresh.keySet());
    var differences = new ArrayList<RuleDifference>();
    for (var path : paths) {
      if (!Objects.equals(old.get(path), fresh.get(path))) {
        differences.add(new RuleDifference(path, old.get(path), fresh.get(path)));
      }
    }
    return List.copyOf(differences);
  }

  private static Map<String, String> flat(JsonNode node) {
    var values = new TreeMap<String, String>();
    if (node != null) {
      flatten("", node, values);
    }
    return values;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> flatten(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into));
    } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
      node.forEach(item -> flatten(path + "[" + nameOf(item) + "]", item, into));
    } else if (!node.isNull()) {
      into.put(path, node.isTextual() ? node.textValue() : node.toString());
    }
  }

  /** What tells one item of a list from another, so that a moved item is not a changed one. */
  private static String nameOf(JsonNode item) {
    var day = item.path("day").textValue();
    return day != null ? day : NAMES.stream().map(item::get).flatMap(Stream::ofNullable).map(JsonNode::asText).limit(2)
        .collect(Collectors.joining(" "));
  }
}
