package io.zerodistance.resolution.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the wording rules of the five parts from {@code reply/rules.json}. */
final class ReplyRules {

  private static final String RESOURCE = "reply/rules.json";

  private ReplyRules() {}

  static Map<ReplyPart, PartRule> load() {
    var tree = read();
    var time = patterns(tree.path("time"));
    var rules = new EnumMap<ReplyPart, PartRule>(ReplyPart.class);
    for (var part : ReplyPart.values()) {
      var rule = tree.path("parts").path(part.name());
      if (rule.path("any").isEmpty()) {
        throw new IllegalStateException(RESOURCE + " has no rule for " + part);
      }
      var any = new ArrayList<List<Pattern>>();
      rule.path("any").forEach(all -> any.add(patterns(all)));
      rules.put(part, new PartRule(List.copyOf(any), patterns(rule.path("none")),
          rule.path("needsTime").asBoolean() ? time : List.of()));
    }
    return rules;
  }

  private static List<Pattern> patterns(JsonNode texts) {
    var patterns = new ArrayList<Pattern>();
    texts.forEach(text -> patterns
        .add(Pattern.compile(text.asText(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    return List.copyOf(patterns);
  }

  private static JsonNode read() {
    try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
      return new ObjectMapper().readTree(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
