package io.zerodistance.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.testkit.Contracts;
import io.zerodistance.testkit.ServiceDatabase;

/** Every golden example of every event that feedback listens to goes through its real handler. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ConsumedContractsTest {

  @Inject
  Story story;
  @Any
  @Inject
  Instance<EventHandler<?>> handlers;

  @Test
  void every_golden_example_has_its_effect() {
    var types = handlers.stream().flatMap(handler -> handler.types().stream()).distinct().toList();
    assertThat(types).containsExactlyInAnyOrder("zerodistance.intake.complaint-registered.v1",
        "zerodistance.intake.customer-erased.v1", "zerodistance.intake.customer-merged.v1",
        "zerodistance.intake.customer-unmerged.v1",
        "zerodistance.resolution.case-closed.v1", "zerodistance.resolution.case-reopened.v1");
    for (var type : types) {
      var examples = Contracts.examples(type);
      assertThat(examples).as("golden examples of " + type).isNotEmpty();
      examples.values().forEach(data -> story.deliver(new Story.Case(data.get("businessUnit").asText(),
          data.path("number").asText("customers"), "unused"), type.substring(13, type.length() - 3), data.toString()));
    }
  }

  @Test
  void a_closed_example_leaves_an_invitation_with_its_handler() {
    Contracts.examples("zerodistance.resolution.case-closed.v1").values().forEach(closed -> {
      var unit = closed.get("businessUnit").asText();
      var number = closed.get("number").asText();
      story.deliver(new Story.Case(unit, number, "unused"), "resolution.case-closed", closed.toString());
      assertThat(story.rows(unit, "select round, handler from invitation where number = ?1 order by round", number))
          .anySatisfy(row -> assertThat(row).isEqualTo(new Object[] {closed.get("round").asInt(),
              closed.hasNonNull("handler") ? closed.get("handler").asText() : null}));
    });
  }
}
