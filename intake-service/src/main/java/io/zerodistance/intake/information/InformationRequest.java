package io.zerodistance.intake.information;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What was asked at once; {@code state}: OPEN, ANSWERED, LAPSED or WITHDRAWN; {@code lapsesAt}: we go on without after it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InformationRequest(String id, String state, Instant askedAt, Instant lapsesAt, Instant remindedAt,
    Instant settledAt, List<AskedQuestion> questions) {

  public boolean isOpen() {
    return state.equals("OPEN");
  }
}
