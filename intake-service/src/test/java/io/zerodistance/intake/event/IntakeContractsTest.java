package io.zerodistance.intake.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.zerodistance.testkit.Contracts;

/** What intake publishes keeps its contracts; golden examples are the proof in both directions. */
class IntakeContractsTest {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  static Stream<Class<?>> events() {
    return Arrays.stream(IntakeEvent.class.getPermittedSubclasses())
        .flatMap(event -> event.isInterface() ? Arrays.stream(event.getPermittedSubclasses()) : Stream.of(event));
  }

  @ParameterizedTest
  @MethodSource("events")
  void every_event_has_a_schema_and_examples_that_its_record_writes_again(Class<? extends IntakeEvent> event)
      throws Exception {
    var type = typeOf(event);
    assertThat(Contracts.hasSchema(type)).as("schema of %s", type).isTrue();
    var examples = Contracts.examples(type);
    assertThat(examples).as("examples of %s", type).isNotEmpty();
    for (var example : examples.entrySet()) {
      assertThat(Contracts.violations(type, example.getValue())).as(example.getKey()).isEmpty();
      var written = JSON.valueToTree(JSON.treeToValue(example.getValue(), event));
      assertThat((JsonNode) written).as(example.getKey()).isEqualTo(example.getValue());
    }
  }

  @Test
  void a_field_with_a_persons_phone_breaks_the_contract() {
    var type = "zerodistance.intake.complaint-registered.v1";
    var spoiled = (ObjectNode) Contracts.examples(type).values().iterator().next().deepCopy();
    assertThat(Contracts.violations(type, spoiled.put("phone", "13800001234"))).isNotEmpty();
  }

  /** The type is a constant of the record: an instance with nothing in it tells. */
  private static String typeOf(Class<? extends IntakeEvent> event) throws Exception {
    return JSON.readValue("{}",
        JSON.getTypeFactory().constructType(event)) instanceof IntakeEvent read ? read.type() : null;
  }
}
