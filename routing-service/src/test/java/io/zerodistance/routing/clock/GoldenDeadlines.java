package io.zerodistance.routing.clock;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The agreed vectors, each with its calendar resolved. */
final class GoldenDeadlines {
  record Vector(String id, JsonNode calendar, String start, long minutes, List<Pause> pauses, JsonNode rawPauses,
      String due) {
    BusinessClock clock() {
      return new BusinessClock(calendarOf(calendar));
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Vector> all() throws IOException {
    try (var file = GoldenDeadlines.class.getResourceAsStream("/deadlines.json")) {
      var root = new ObjectMapper().readTree(file);
      return StreamSupport.stream(root.get("vectors").spliterator(), false)
          .map(v -> new Vector(v.get("id").asText(), root.get("calendars").get(v.get("calendar").asText()),
              v.get("start").asText(), v.get("minutes").asLong(), pausesOf(v.get("pauses")), v.get("pauses"),
              v.get("due").asText()));
    }
  }

  static BusinessCalendar calendarOf(JsonNode node) {
    return BusinessCalendar.parse(node.get("zone").asText(), days(node.get("week")), days(node.get("overrides")));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, List<List<String>>> days(JsonNode node) {
    return new ObjectMapper().convertValue(node, Map.class);
  }

  private static List<Pause> pausesOf(JsonNode node) {
    var pauses = new ArrayList<Pause>();
    node.forEach(p -> pauses.add(new Pause(OffsetDateTime.parse(p.get(0).asText()).toInstant(),
        OffsetDateTime.parse(p.get(1).asText()).toInstant())));
    return pauses;
  }
}
