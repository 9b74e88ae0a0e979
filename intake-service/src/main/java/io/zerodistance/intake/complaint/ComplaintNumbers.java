package io.zerodistance.intake.complaint;

import java.security.SecureRandom;
import java.time.Instant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

/** Draws numbers that nobody can guess from another number; one in 30 thousand million of a unit's day is drawn twice. */
@ApplicationScoped
public class ComplaintNumbers {

  private SecureRandom random;

  @PostConstruct
  void prepare() {
    random = new SecureRandom();
  }

  public ComplaintNumber next(String prefix, Instant receivedAt) {
    return ComplaintNumber.issue(prefix, receivedAt, random);
  }
}
