package io.zerodistance.routing.workqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** With the timers of production: nobody calls, and it happens. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@TestProfile(OnTimeTest.WithTimers.class)
class OnTimeTest {
  @Inject
  Desk desk;
  @Inject
  MovableClock clock;

  public static class WithTimers implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("zd.routing.scan.every", "1s", "zd.routing.sweep.every", "1s");
    }
  }

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void a_passed_deadline_escalates_by_itself() {
    var number = desk.file("property", "S1");
    clock.move(Duration.ofMinutes(61));
    await(() -> desk.announced(number).contains("case-escalated"));
    assertThat(desk.announced(number)).contains("deadline-breached");
  }

  @Test
  void a_waiting_case_is_given_out_when_a_shift_begins_without_any_event() {
    desk.run("healthcare", "update staff set presence = 'OFF'");
    var number = desk.file("healthcare", "S3");
    assertThat(desk.owner("healthcare", number)).isNull();
    desk.run("healthcare", "update staff set presence = 'ON_DUTY'");
    await(() -> desk.owner("healthcare", number) != null);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("30 s have passed").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }
}
