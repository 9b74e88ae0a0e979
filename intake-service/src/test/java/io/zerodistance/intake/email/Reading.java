package io.zerodistance.intake.email;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has our mailboxes read now. */
@ApplicationScoped
public class Reading {

  @Inject
  ReadMailboxes mailboxes;

  public void mailboxes() {
    mailboxes.poll().await().atMost(Duration.ofSeconds(30));
  }
}
