package io.zerodistance.feedback.recovery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.feedback.event.RecoveryRequested;
import io.zerodistance.feedback.survey.Answers;
import io.zerodistance.feedback.survey.SurveyPolicies;
import io.zerodistance.messaging.outbox.Outbox;

/** Opens a recovery task for a bad answer and asks resolution to open the case again. */
@ApplicationScoped
public class RequestRecovery {

  @Inject
  SurveyPolicies policies;
  @Inject
  RecoveryTasks tasks;
  @Inject
  Outbox outbox;

  /** @return why recovery was asked for; empty when the answers need none */
  public Uni<Optional<RecoveryRequested.Because>> request(String businessUnit, String number, int round,
      UUID invitation,
      String handler, Answers answers, Instant now) {
    return policies.inForce(businessUnit, now).map(policy -> RecoveryPolicy.judge(answers, policy.lowScore()))
        .call(verdict -> verdict.isEmpty()
            ? Uni.createFrom().voidItem()
            : tasks.open(businessUnit, number, round, invitation, verdict.get().name(), handler, now)
                .chain(() -> outbox.append(
                    new RecoveryRequested(number, businessUnit, now, verdict.get(), invitation))));
  }
}
