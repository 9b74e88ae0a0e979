package io.zerodistance.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.feedback.event.FeedbackEvent;
import io.zerodistance.feedback.event.RecoveryRequested;
import io.zerodistance.feedback.event.SurveyAnswered;
import io.zerodistance.feedback.event.SurveySent;
import io.zerodistance.feedback.event.SurveyWithheld;
import io.zerodistance.testkit.Contracts;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class FeedbackContractsTest {

  private static final String NUMBER = "FD-261121-8K3QZ7M4";
  private static final Instant AT = Instant.parse("2026-11-21T08:30:00Z");
  private static final UUID INVITATION = UUID.fromString("019aa5b0-7c1e-7d4a-9f3e-2b6c1d0e4f5a");
  private static final String AGENT = "food-agent-1";

  /** One event of every permitted kind, beside the golden example that it must equal. */
  private static final Map<FeedbackEvent, String> GOLDEN = Map.of(
      new SurveySent(NUMBER, "food", AT, INVITATION, 1, AGENT, Instant.parse("2026-12-05T08:30:00Z")),
      "closed-by-agent.json",
      new SurveyWithheld(NUMBER, "food", AT, INVITATION, 1, SurveyWithheld.Because.COOL_DOWN), "asked-lately.json",
      new SurveyAnswered(NUMBER, "food", AT, INVITATION, 1, 5, 6, 9, true, AGENT), "all-answered.json",
      new RecoveryRequested(NUMBER, "food", AT, RecoveryRequested.Because.NOT_RESOLVED, INVITATION),
      "not-resolved.json");

  @Inject
  ObjectMapper json;

  @Test
  void every_kind_of_event_is_published_as_its_contract_says() throws Exception {
    assertThat(GOLDEN.keySet()).extracting(Object::getClass)
        .containsExactlyInAnyOrder(
            Arrays.stream(FeedbackEvent.class.getPermittedSubclasses()).toArray(Class<?>[]::new));
    for (var golden : GOLDEN.entrySet()) {
      var published = json.readTree(json.writeValueAsString(golden.getKey()));
      assertThat(Contracts.violations(golden.getKey().type(), published)).isEmpty();
      assertThat(published).isEqualTo(Contracts.examples(golden.getKey().type()).get(golden.getValue()));
    }
  }

  @Test
  void every_golden_example_keeps_its_contract_and_a_spoilt_one_does_not() {
    for (var event : GOLDEN.keySet()) {
      assertThat(Contracts.examples(event.type())).isNotEmpty().allSatisfy((name, example) -> {
        assertThat(Contracts.violations(event.type(), example)).isEmpty();
        var spoilt = (ObjectNode) example.deepCopy();
        spoilt.remove("invitation");
        assertThat(Contracts.violations(event.type(), spoilt)).isNotEmpty();
      });
    }
  }
}
