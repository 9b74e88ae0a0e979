package io.zerodistance.feedback.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class OpenSurveyPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  @Test
  void a_case_that_is_still_open_has_no_survey_yet() {
    assertThat(OpenSurveyPolicy.judge(null, NOW))
        .hasValueSatisfying(no -> assertThat(no.reason()).isEqualTo("NOT_CLOSED"));
  }

  @Test
  void a_planned_survey_says_when_it_opens() {
    var planned = invitation(InvitationState.PENDING, null);
    assertThat(OpenSurveyPolicy.judge(planned, NOW)).hasValueSatisfying(no -> {
      assertThat(no.opensAt()).isEqualTo(planned.dueAt());
      assertThat(no.members()).containsEntry("opensAt", planned.dueAt().toString());
    });
  }

  @Test
  void a_sent_survey_is_open_until_it_expires() {
    var sent = invitation(InvitationState.SENT, null);
    assertThat(OpenSurveyPolicy.judge(sent, NOW)).isEmpty();
    assertThat(OpenSurveyPolicy.judge(sent, sent.expiresAt()))
        .hasValueSatisfying(no -> assertThat(no.reason()).isEqualTo("EXPIRED"));
  }

  @Test
  void every_other_state_names_its_reason() {
    assertThat(reason(InvitationState.ANSWERED, null)).isEqualTo("ANSWERED");
    assertThat(reason(InvitationState.WITHHELD, "COOL_DOWN")).isEqualTo("COOL_DOWN");
    assertThat(reason(InvitationState.WITHHELD, "REOPENED")).isEqualTo("REOPENED");
    assertThat(reason(InvitationState.VOIDED, "REOPENED")).isEqualTo("REOPENED");
    assertThat(reason(InvitationState.EXPIRED, null)).isEqualTo("EXPIRED");
  }

  private static String reason(InvitationState state, String because) {
    return OpenSurveyPolicy.judge(invitation(state, because), NOW).orElseThrow().reason();
  }

  private static Invitation invitation(InvitationState state, String because) {
    return new Invitation(UUID.randomUUID(), 1, state, because, null, NOW, NOW.plus(Duration.ofHours(24)), null,
        NOW.plus(Duration.ofDays(14)), null);
  }
}
