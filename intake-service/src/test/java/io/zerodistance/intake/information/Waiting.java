package io.zerodistance.intake.information;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has the requests looked at whose reminder or end has come. */
@ApplicationScoped
public class Waiting {

  @Inject
  WatchRequests watch;

  public void look() {
    watch.scan().await().atMost(Duration.ofSeconds(60));
  }
}
