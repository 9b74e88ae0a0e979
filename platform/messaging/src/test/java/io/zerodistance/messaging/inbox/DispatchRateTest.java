package io.zerodistance.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.testkit.ServiceDatabase;

/** Prints how many events a second one consumer plays: inbox row, one effect row and the commit, eight cases at once. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class DispatchRateTest {

  private static final int CASES = 8;

  @Inject
  EventDispatcher dispatcher;

  @Test
  void events_are_consumed_faster_than_the_design_point_of_fifty_complaints_a_second() {
    play(600);
    int events = 2_400;
    long start = System.nanoTime();
    play(events);
    double rate = events / ((System.nanoTime() - start) / 1e9);
    System.out.printf("dispatcher: %.0f events/s%n", rate);
    // A floor that a loaded machine keeps, not the measurement.
    assertThat(rate).isGreaterThan(50);
  }

  private void play(int events) {
    Multi.createFrom().range(0, CASES).onItem().transformToUni(number -> Multi.createFrom()
        .items(LongStream.rangeClosed(1, events / CASES).boxed())
        .onItem().transformToUniAndConcatenate(sequence -> dispatcher.dispatch(event("RATE-" + number, sequence)))
        .onItem().ignoreAsUni()).merge(CASES).onItem().ignoreAsUni().await().atMost(Duration.ofMinutes(2));
  }

  private static Envelope event(String number, long sequence) {
    return new Envelope(UUID.randomUUID(), "zerodistance.probe.probed.v1", number, "food", sequence, Instant.now(),
        "{\"number\":\"%s\",\"businessUnit\":\"food\",\"poison\":false}".formatted(number));
  }
}
