package io.zerodistance.intake.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.intake.Rows;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.inbox.EventDispatcher;
import io.zerodistance.testkit.Contracts;
import io.zerodistance.testkit.ServiceDatabase;

/** Every golden example of every event that intake listens to passes through the real handler; none is parked. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SubscribedEventsTest {

  @Any
  @Inject
  Instance<EventHandler<?>> handlers;
  @Inject
  EventDispatcher dispatcher;
  @Inject
  Rows rows;
  @ConfigProperty(name = "mp.messaging.incoming.events.topics")
  Set<String> topics;

  @Test
  void all_examples_of_all_subscribed_events_are_handled() {
    var withoutExample = new TreeSet<String>();
    for (var handler : handlers) {
      for (var type : handler.types()) {
        var examples = Contracts.examples(type);
        if (examples.isEmpty()) {
          withoutExample.add(type);
        }
        examples.forEach((file, data) -> dispatcher.dispatch(new Envelope(UUID.randomUUID(), type,
            data.path("number").asText(), data.path("businessUnit").asText(), 1, Instant.now(), data.toString()))
            .await().atMost(Duration.ofSeconds(20)));
      }
    }
    assertThat(rows.all("select type, cause from parked_event")).isEmpty();
    assertThat(withoutExample).as("subscribed events that their producer gives no example of").isEmpty();
  }

  @Test
  void an_event_that_does_not_fit_is_parked_and_not_lost() {
    dispatcher.dispatch(
        new Envelope(UUID.randomUUID(), "zerodistance.routing.deadline-set.v1", "FD-261121-PARKED00", "food", 1,
            Instant.now(), "{\"due\":\"not an instant\"}"))
        .await().atMost(Duration.ofSeconds(20));
    assertThat(rows.all("select 1 from parked_event where subject = 'FD-261121-PARKED00'")).hasSize(1);
    rows.all("delete from parked_event where subject = 'FD-261121-PARKED00' returning 1");
  }

  @Test
  void the_topics_are_those_of_the_services_listened_to() {
    var services = new TreeSet<String>();
    handlers.forEach(handler -> handler.types().forEach(type -> services.add(type.split("\\.")[1] + ".events")));
    assertThat(topics).containsExactlyInAnyOrderElementsOf(services);
  }
}
