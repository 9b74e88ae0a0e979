package io.zerodistance.routing.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.inbox.EventDispatcher;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.Contracts;
import io.zerodistance.testkit.ServiceDatabase;

/** Every golden example of every event that this service listens to goes through its handler. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ConsumedContractsTest {
  @Inject
  EventDispatcher dispatcher;
  @Inject
  @All
  List<EventHandler<?>> handlers;
  @Inject
  Desk desk;

  @Test
  void every_example_has_its_effect_and_none_is_parked() {
    var types = handlers.stream().flatMap(handler -> handler.types().stream()).sorted().toList();
    assertThat(types).hasSize(20);
    for (var type : types) {
      assertThat(Contracts.examples(type)).as("examples of " + type).isNotEmpty();
      Contracts.examples(type).values().forEach(example -> deliver(type, example));
    }
    assertThat(desk.rows("food", "select type, cause from parked_event where subject like '%8K3QZ7M%'")).isEmpty();
  }

  private void deliver(String type, JsonNode example) {
    Desk.await(
        dispatcher.dispatch(new Envelope(UUID.randomUUID(), type, example.path("number").asText("customers-8K3QZ7M"),
            example.get("businessUnit").asText(), 1, Instant.now(), example.toString())));
  }
}
