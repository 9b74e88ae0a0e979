package io.zerodistance.routing.workqueue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class RegulatorDateTest {

  private static final String REGULATOR = "deadlines.find { it.deadline == 'REGULATOR' }";

  @Inject
  Desk desk;

  private String unit;
  private final Instant due = Instant.now().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS);

  @BeforeEach
  void open() {
    unit = desk.open();
  }

  @Test
  void the_date_of_a_regulator_is_among_the_deadlines_of_the_case() {
    var number = desk.file(unit, "S3");
    shown(number).body("deadlines.deadline", not(hasItem("REGULATOR")));
    forwarded(number, due);
    shown(number).body("deadlines.deadline", hasItems("FIRST_RESPONSE", "RESOLUTION", "REGULATOR"))
        .body(REGULATOR + ".due", equalTo(due.toString())).body(REGULATOR + ".policy", equalTo("regulator"));
  }

  @Test
  void another_date_of_the_regulator_takes_the_place_of_the_first() {
    var number = desk.file(unit, "S3");
    forwarded(number, due);
    forwarded(number, due.plus(Duration.ofDays(5)));
    shown(number).body(REGULATOR + ".due", equalTo(due.plus(Duration.ofDays(5)).toString()))
        .body(REGULATOR + ".events.event", contains("SET", "RECOMPUTED"));
  }

  @Test
  void it_is_known_before_the_case_is_and_stays_when_the_case_is_triaged_anew() {
    var number = desk.number();
    forwarded(number, due);
    desk.file(unit, number, Map.of("severity", "S3", "channel", "REGULATOR"));
    desk.deliver("intake.complaint-triaged", unit, number,
        Map.of("taxonomyItem", "mould", "dimension", "quality", "severity", "S2"));
    shown(number).body(REGULATOR + ".due", equalTo(due.toString()));
  }

  @Test
  void it_is_met_when_the_case_is_resolved() {
    var number = desk.file(unit, "S3");
    forwarded(number, due);
    desk.deliver("resolution.case-resolved", unit, number, Map.of());
    shown(number).body(REGULATOR + ".inTime", equalTo(true));
  }

  private void forwarded(String number, Instant date) {
    desk.deliver("intake.regulator-forwarded", unit, number, Map.of("authority", "12315", "due", date.toString()));
  }

  private ValidatableResponse shown(String number) {
    return desk.show(unit, number).statusCode(200);
  }
}
