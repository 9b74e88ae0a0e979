package io.zerodistance.routing.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.zerodistance.testkit.Contracts;

/** Every event that may leave this service keeps its contract. */
class ProducedContractsTest {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  static Stream<Class<?>> events() {
    return Arrays.stream(RoutingEvent.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("events")
  void every_event_has_a_schema_and_examples_that_it_writes_exactly(Class<? extends RoutingEvent> event)
      throws Exception {
    var type =
        "zerodistance.routing." + event.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase() + ".v1";
    assertThat(Contracts.hasSchema(type)).as("schema of " + type).isTrue();
    assertThat(Contracts.examples(type)).as("examples of " + type).isNotEmpty();
    for (JsonNode example : Contracts.examples(type).values()) {
      var read = JSON.treeToValue(example, event);
      assertThat(read.type()).isEqualTo(type);
      assertThat(read.subject()).isEqualTo(example.get("number").asText());
      var written = JSON.valueToTree(read);
      assertThat((Object) written).isEqualTo(example);
      assertThat(Contracts.violations(type, JSON.readTree(JSON.writeValueAsString(read)))).isEmpty();
    }
  }

  @Test
  void a_broken_event_is_noticed() {
    var type = "zerodistance.routing.case-assigned.v1";
    var broken = (ObjectNode) Contracts.examples(type).values().iterator().next().deepCopy();
    broken.put("customerName", "somebody");
    assertThat(Contracts.violations(type, broken)).isNotEmpty();
    broken.remove("customerName");
    broken.remove("staff");
    assertThat(Contracts.violations(type, broken)).isNotEmpty();
  }
}
