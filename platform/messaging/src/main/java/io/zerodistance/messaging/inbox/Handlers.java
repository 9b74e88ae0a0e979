package io.zerodistance.messaging.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** The service's handlers by event type. */
@ApplicationScoped
class Handlers {

  @Any
  @Inject
  Instance<EventHandler<?>> all;
  @Inject
  ObjectMapper json;

  private final Map<String, List<EventHandler<?>>> byType = new HashMap<>();

  @PostConstruct
  void sort() {
    all.forEach(handler -> handler.types()
        .forEach(type -> byType.computeIfAbsent(type, name -> new ArrayList<>()).add(handler)));
  }

  boolean want(String type) {
    return byType.containsKey(type);
  }

  /** One handler after the other: they share one session. */
  Uni<Void> handle(Envelope event) {
    return Multi.createFrom().iterable(byType.getOrDefault(event.type(), List.of()))
        .onItem().transformToUniAndConcatenate(handler -> handle(handler, event)).onItem().ignoreAsUni();
  }

  private <T> Uni<Void> handle(EventHandler<T> handler, Envelope event) {
    try {
      var data = json.readValue(event.payload(), handler.payload());
      return handler.handle(new Received<>(event.id(), event.type(), event.subject(), event.businessUnit(),
          event.sequence(), event.time(), data));
    } catch (JsonProcessingException unreadable) {
      return Uni.createFrom().failure(new UnreadableEvent());
    }
  }

  /** Without the parser's message, which quotes the data. */
  static final class UnreadableEvent extends RuntimeException {
    UnreadableEvent() {
      super("event data does not fit the consumer's record");
    }
  }
}
