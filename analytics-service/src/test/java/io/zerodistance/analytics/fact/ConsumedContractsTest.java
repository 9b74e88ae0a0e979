package io.zerodistance.analytics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.analytics.Story;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.testkit.Contracts;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ConsumedContractsTest {

  @Inject
  Story story;
  @Any
  @Inject
  Instance<EventHandler<?>> handlers;

  static Set<String> types() {
    return FactTypes.ALL;
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_golden_example_has_its_effect(String type) {
    var examples = Contracts.examples(type);
    assertThat(examples).as("golden examples of " + type).isNotEmpty();
    examples.values().forEach(data -> story.deliver(new Envelope(UUID.randomUUID(), type, data.get("number").asText(),
        data.get("businessUnit").asText(), 1, Instant.parse(data.get("at").asText()), data.toString())));
  }

  @Test
  void what_is_listened_to_is_what_leaves_facts() {
    assertThat(handlers.stream().filter(handler -> handler.getClass().getPackage().equals(FactTypes.class.getPackage()))
        .flatMap(handler -> handler.types().stream())).containsExactlyInAnyOrderElementsOf(FactTypes.ALL);
  }
}
