package io.zerodistance.resolution.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.testkit.Contracts;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ResolutionContractsTest {

  @Inject
  ObjectMapper json;

  @Test
  void every_event_has_a_contract_with_examples_that_its_record_writes_again() throws Exception {
    for (var event : events().toList()) {
      var type = (String) event.getField("TYPE").get(null);
      assertThat(Contracts.hasSchema(type)).as(type).isTrue();
      var examples = Contracts.examples(type);
      assertThat(examples).as(type).isNotEmpty();
      for (var example : examples.entrySet()) {
        assertThat(Contracts.violations(type, example.getValue())).as(type + " " + example.getKey()).isEmpty();
        var read = json.treeToValue(example.getValue(), event);
        assertThat(read.type()).isEqualTo(type);
        assertThat(json.readTree(json.writeValueAsString(read))).as(type + " " + example.getKey())
            .isEqualTo(example.getValue());
      }
    }
  }

  @Test
  void a_field_that_the_contract_does_not_know_is_a_violation() {
    events().forEach(event -> {
      try {
        var type = (String) event.getField("TYPE").get(null);
        var spoilt = (ObjectNode) Contracts.examples(type).values().iterator().next().deepCopy();
        assertThat(Contracts.violations(type, spoilt.put("text", "what the customer said"))).as(type).isNotEmpty();
      } catch (ReflectiveOperationException missing) {
        throw new AssertionError(missing);
      }
    });
  }

  @SuppressWarnings("unchecked")
  private static Stream<Class<? extends ResolutionEvent>> events() {
    return Arrays.stream(ResolutionEvent.class.getPermittedSubclasses())
        .map(event -> (Class<? extends ResolutionEvent>) event);
  }
}
