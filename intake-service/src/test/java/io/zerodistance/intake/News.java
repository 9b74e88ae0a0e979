package io.zerodistance.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.messaging.inbox.EventDispatcher;

/** Brings events of other services to intake as the consumer would. */
@ApplicationScoped
public class News {

  @Inject
  EventDispatcher dispatcher;

  /** {@code name} such as {@code resolution.case-resolved}; {@code data} is the JSON of the event's own fields. */
  public void arrives(String name, Desk.Filed complaint, String data) {
    arrives(UUID.randomUUID(), name, complaint, data);
  }

  public void arrives(UUID id, String name, Desk.Filed complaint, String data) {
    var unit = switch (complaint.number().substring(0, 2)) {
      case "FD" -> "food";
      case "PH" -> "pharmacy";
      case "RT" -> "retail";
      default -> throw new IllegalArgumentException(complaint.number());
    };
    dispatcher
        .dispatch(new Envelope(id, "zerodistance." + name + ".v1", complaint.number(), unit, 1, Instant.now(), data))
        .await().atMost(Duration.ofSeconds(20));
  }
}
