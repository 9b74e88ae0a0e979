package io.zerodistance.resolution.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.Contracts;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SubscribedEventsTest {

  @Inject
  Story story;
  @Any
  @Inject
  Instance<EventHandler<?>> handlers;

  @Test
  void every_golden_example_of_every_subscribed_event_has_its_effect() {
    var types = handlers.stream().flatMap(handler -> handler.types().stream()).distinct().toList();
    assertThat(types).hasSizeGreaterThanOrEqualTo(7);
    for (var type : types) {
      var examples = Contracts.examples(type);
      assertThat(examples).as(type).isNotEmpty();
      examples.forEach((name, example) -> {
        var unit = example.path("businessUnit").asText();
        var subject = example.hasNonNull("number") ? example.path("number").asText() : "customers-" + unit;
        if (example.hasNonNull("number")) {
          story.register(subject, "c-examples");
        }
        story.deliver(type, subject, unit, example);
        assertThat(parked(unit, subject)).as(type + " " + name).isEmpty();
      });
    }
  }

  @Test
  void an_event_that_breaks_its_contract_is_parked_and_not_swallowed() {
    var type = "zerodistance.intake.complaint-registered.v1";
    var spoilt = (ObjectNode) Contracts.examples(type).values().iterator().next().deepCopy();
    var number = story.number("RT");
    story.deliver(type, number, spoilt.put("number", number).put("businessUnit", "retail").put("severity", "S9"));
    assertThat(parked("retail", number)).hasSize(1);
  }

  private List<Object[]> parked(String unit, String subject) {
    return story.rowsOf(unit, "select type from parked_event where subject = ?1", subject);
  }
}
