package io.zerodistance.feedback.invitation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Says whether a customer may have a survey link now, and when not, why and from when. */
final class OpenSurveyPolicy {

  private OpenSurveyPolicy() {}

  /**
   * @param newest the invitation of the newest round, or null when the case was never closed; @return empty when
   * open
   */
  static Optional<NotOpen> judge(Invitation newest, Instant now) {
    if (newest == null) {
      return NotOpen.because("NOT_CLOSED", "The survey opens once your case is closed.", null);
    }
    return switch (newest.state()) {
      case PENDING -> NotOpen.because("NOT_YET", "The survey opens at " + newest.dueAt() + ". Please come back then.",
          newest.dueAt());
      case SENT -> newest.expiresAt().isAfter(now)
          ? Optional.empty()
          : NotOpen.because("EXPIRED", "The survey ended at " + newest.expiresAt() + ".", null);
      case EXPIRED -> NotOpen.because("EXPIRED", "The survey ended at " + newest.expiresAt() + ".", null);
      case ANSWERED -> NotOpen.because("ANSWERED", "You have answered the survey already. Thank you.", null);
      case WITHHELD -> "COOL_DOWN".equals(newest.because())
          ? NotOpen.because("COOL_DOWN", "We asked you a short while ago, so there is no survey for this case.", null)
          : reopened();
      case VOIDED -> reopened();
    };
  }

  private static Optional<NotOpen> reopened() {
    return NotOpen.because("REOPENED", "Your case is being worked on again. The survey opens when it is closed.", null);
  }

  /** @param opensAt null where no instant is known */
  record NotOpen(String reason, String detail, Instant opensAt) {

    static Optional<NotOpen> because(String reason, String detail, Instant opensAt) {
      return Optional.of(new NotOpen(reason, detail, opensAt));
    }

    Map<String, Object> members() {
      var members = new HashMap<String, Object>(Map.of("reason", reason));
      if (opensAt != null) {
        members.put("opensAt", opensAt.toString());
      }
      return members;
    }
  }
}
