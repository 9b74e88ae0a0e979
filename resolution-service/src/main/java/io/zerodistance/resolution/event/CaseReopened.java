package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The case is worked on again, from the first stage; the round counts from 1. */
@RegisterForReflection
public record CaseReopened(String number, String businessUnit, Instant at, Because because, int round)
    implements ResolutionEvent {

  /** Whose word it was: the customer's, a survey's answer, or a person of ours who saw that it is not done. */
  public enum Because {
    CUSTOMER,
    SURVEY,
    STAFF
  }

  public static final String TYPE = "zerodistance.resolution.case-reopened.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
