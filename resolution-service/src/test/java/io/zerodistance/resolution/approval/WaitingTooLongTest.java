package io.zerodistance.resolution.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.OffsetDateTime;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class WaitingTooLongTest {

  private static int days = 800;

  @Inject
  Story story;
  @Inject
  MovableClock clock;
  @Inject
  EscalateApprovals escalateApprovals;
  @Inject
  VoidOfEndedCases ended;

  @BeforeEach
  void aNewDay() {
    clock.ahead(Duration.ofDays(40L * ++days));
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void an_approval_that_waits_too_long_goes_up_a_tier_and_on_until_the_highest() {
    var number = story.caseOf("RT", "retail-agent-1");
    var approval = story.proposes("retail-agent-1", number, 30_000).body("requiredTier", equalTo("SENIOR")).extract()
        .<String>path("approval");
    around(number, Duration.ofMinutes(-30));
    assertThat(told(number)).isNull();
    around(number, Duration.ofMinutes(1));
    assertThat(told(number)).isEqualTo("SUPERVISOR");
    around(number, Duration.ofMinutes(-30));
    assertThat(story.events(number)).containsOnlyOnce("approval-escalated");
    around(number, Duration.ofMinutes(1));
    assertThat(told(number)).isEqualTo("MANAGER");
    around(number, Duration.ofMinutes(1));
    assertThat(told(number)).isEqualTo("BU_DIRECTOR");
    around(number, Duration.ofMinutes(1));
    assertThat(told(number)).isEqualTo("GROUP");
    around(number, Duration.ofMinutes(1));
    after(Duration.ofDays(30));
    assertThat(told(number)).isEqualTo("GROUP");
    assertThat(story.data(number, "approval-escalated")).extracting(data -> data.path("escalatedTier").asText())
        .containsExactly("SUPERVISOR", "MANAGER", "BU_DIRECTOR", "GROUP");
    // The one who was asked first may still decide.
    story.decides("retail-senior-1", approval, "APPROVE").statusCode(200);
  }

  @Test
  void what_was_decided_or_is_only_a_review_does_not_go_up() {
    var decided = story.caseOf("RT", "retail-agent-1");
    var approval = story.proposes("retail-agent-1", decided, 30_000).extract().<String>path("approval");
    story.decides("retail-senior-1", approval, "REFUSE").statusCode(200);
    var spot = story.caseOf("RT", "retail-agent-1");
    story.proposes("retail-agent-1", spot, 100).body("status", equalTo("GRANTED"));
    after(Duration.ofDays(30));
    assertThat(story.events(decided)).doesNotContain("approval-escalated");
    assertThat(story.events(spot)).doesNotContain("approval-escalated");
  }

  @Test
  void who_waited_for_an_answer_of_a_case_that_has_ended_waits_no_more_and_what_was_granted_is_reviewed() {
    var number = story.caseOf("RT", "retail-agent-1");
    story.proposes("retail-agent-1", number, 100).body("status", equalTo("GRANTED"));
    var approval = story.proposes("retail-agent-1", number, 30_000).extract().<String>path("approval");
    story.customerConfirms(number, true);
    ended.scan().await().atMost(Duration.ofSeconds(60));
    assertThat(story.rows(number, "select kind, state from approval where number = ?1 order by kind"))
        .extracting(row -> row[0] + " " + row[1]).containsExactly("AUTHORITY VOIDED", "REVIEW PENDING");
    assertThat(story.rows(number, "select state from remedy where number = ?1 order by amount").getLast()[0])
        .isEqualTo("CANCELLED");
    story.decides("retail-senior-1", approval, "APPROVE").statusCode(409);
    after(Duration.ofDays(30));
    assertThat(story.events(number)).doesNotContain("approval-escalated");
  }

  /** So long before or after the moment at which it goes up; the rule says when that is. */
  private void around(String number, Duration moment) {
    var due = story.rows(number, "select escalate_at from approval where number = ?1").getFirst()[0];
    clock.ahead(Duration.ZERO);
    after(Duration.between(clock.instant(), ((OffsetDateTime) due).toInstant().plus(moment))
        .minus(Duration.ofDays(40L * days)));
  }

  private void after(Duration time) {
    clock.ahead(Duration.ofDays(40L * days).plus(time));
    // As two replicas would, at once.
    Uni.join().all(escalateApprovals.scan(), escalateApprovals.scan()).andFailFast().await()
        .atMost(Duration.ofSeconds(60));
  }

  private String told(String number) {
    var tier = story.rows(number, "select escalated_tier from approval where number = ?1").getFirst()[0];
    return tier == null ? null : tier.toString();
  }
}
