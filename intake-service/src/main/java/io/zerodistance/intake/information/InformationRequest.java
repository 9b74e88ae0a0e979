package io.zerodistance.intake.information;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What was asked at once; {@code state}: OPEN, ANSWERED, LAPSED or WITHDRAWN; {@code lapsesAt}: we go on without after it.
 *
 * @param repliedAt when a reply in the customer's own words, kept as a message, ended the waiting
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InformationRequest(String id, String state, Instant askedAt, Instant lapsesAt, Instant remindedAt,
    Instant settledAt, Instant repliedAt, List<AskedQuestion> questions) {

  /** Which of us wrote an answer down is not the customer's to know. */
  public InformationRequest forCustomer() {
    return new InformationRequest(id, state, askedAt, lapsesAt, remindedAt, settledAt, repliedAt,
        questions.stream().map(AskedQuestion::forCustomer).toList());
  }

  public boolean isOpen() {
    return state.equals("OPEN");
  }
}
