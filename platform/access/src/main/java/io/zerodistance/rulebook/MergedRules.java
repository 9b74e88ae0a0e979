package io.zerodistance.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the group says, overlaid by what a unit says differently: a pure function of the two layers. */
public record MergedRules(LayeredSubject subject, List<Line> lines) {

  /**
   * One rule, or one value, with where it comes from.
   *
   * @param group what the group says where the unit says something else; null elsewhere
   */
  public record Line(String key, JsonNode rule, Origin origin, JsonNode group) {}

  /** Either layer may be null. */
  public static MergedRules of(LayeredSubject subject, JsonNode group, JsonNode unit) {
    var template = items(subject, group);
    var own = subject.isOfTheGroupAlone() ? Map.<String, JsonNode>of() : items(subject, unit);
    var lines = Layered.merge(List.copyOf(template.entrySet()), List.copyOf(own.entrySet()), Map.Entry::getKey,
        item -> isOff(item.getValue())).stream().map(item -> line(item, template));
    // What a unit had of its own and switched off is told, too: rows may name it.
    var gone = own.entrySet().stream().filter(item -> isOff(item.getValue()) && !template.containsKey(item.getKey()))
        .map(item -> new Line(item.getKey(), item.getValue(), Origin.OFF, null));
    return new MergedRules(subject, Stream.concat(lines, gone).toList());
  }

  private static boolean isOff(JsonNode rule) {
    return rule.path("off").asBoolean();
  }

  private static Line line(Layered<Map.Entry<String, JsonNode>> item, Map<String, JsonNode> template) {
    var key = item.rule().getKey();
    return new Line(key, item.rule().getValue(), item.origin(),
        item.origin() == Origin.OVERRIDE ? template.get(key) : null);
  }

  private static Map<String, JsonNode> items(LayeredSubject subject, JsonNode layer) {
    var items = new LinkedHashMap<String, JsonNode>();
    if (layer != null && subject.list() != null) {
      layer.path(subject.list()).forEach(rule -> items.put(subject.keyOf(rule), rule));
    } else if (layer != null) {
      layer.properties().forEach(value -> items.put(value.getKey(), value.getValue()));
    }
    return items;
  }

  /** What holds, in the shape of the subject. */
  public ObjectNode content() {
    var content = JsonNodeFactory.instance.objectNode();
    var inForce = lines.stream().filter(line -> line.origin() != Origin.OFF);
    if (subject.list() == null) {
      inForce.forEach(line -> content.set(line.key(), line.rule()));
    } else {
      var rules = content.putArray(subject.list());
      inForce.forEach(line -> rules.add(line.rule()));
    }
    return content;
  }
}
