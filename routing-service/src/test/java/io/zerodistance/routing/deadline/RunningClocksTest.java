package io.zerodistance.routing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.Desk;
import io.zerodistance.routing.servicelevel.CaseTraits;
import io.zerodistance.routing.servicelevel.DeadlineKind;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Safety cases count in plain hours: four to the next update and for a hand-off, two for the triage. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class RunningClocksTest {
  private static final CaseTraits SAFETY = new CaseTraits("COMPLAINT", "S1", "WEB");
  private static final String UPDATES = "deadlines.findAll { it.deadline == 'NEXT_UPDATE' }";
  private static final String HANDOFFS = "deadlines.findAll { it.deadline == 'HANDOFF' }";
  @Inject
  Desk desk;
  @Inject
  MovableClock clock;
  @Inject
  Transactions transactions;
  @Inject
  StartClock startClock;
  @Inject
  MeetClock meetClock;
  private String unit;

  @BeforeEach
  void openDesk() {
    unit = desk.open();
  }

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void the_class_of_the_customer_counts_from_triage_on_and_is_forgotten_with_the_customer() {
    desk.promise(unit, """
        {"deadline": "RESOLUTION", "position": 1, "name": "extra care", "customerClass": "EXTRA_CARE",
          "minutes": 60, "counts": "CALENDAR"}""");
    var number = desk.file(unit, "S3");
    var promised = "deadlines.find { it.deadline == 'RESOLUTION' && it.state == 'RUNNING' }.policy";
    desk.show(unit, number).body(promised, not(equalTo("extra care")));
    var after = "items.find { it.deadline == 'RESOLUTION' }.after.policy";
    preview(number, Map.of("severity", "S3", "customerClass", "EXTRA_CARE")).body(after, equalTo("extra care"));
    preview(number, Map.of("severity", "S3")).body(after, nullValue());
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "mould", "dimension", "quality",
        "severity", "S3", "triagedBy", "ann", "customerClass", "EXTRA_CARE"));
    desk.show(unit, number).body(promised, equalTo("extra care"));
    preview(number, Map.of("severity", "S3")).body("items", hasSize(0));
    preview(number, Map.of("severity", "S3", "customerClass", "")).body(after, not(equalTo("extra care")))
        .body("items.find { it.deadline == 'RESOLUTION' }.before.policy", equalTo("extra care"));
    desk.deliver("intake.customer-erased", unit, number, Map.of());
    assertThat(desk.count(unit, "select count(*) from routed_case where customer_class is not null")).isZero();
  }

  @Test
  void words_of_harm_make_the_deadlines_those_of_S1_and_are_no_triage() {
    var number = desk.file(unit, "S3");
    var triage = "deadlines.find { it.deadline == 'TRIAGE' }.state";
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "mould", "dimension", "quality",
        "severity", "S1", "triagedBy", "safety-words", "raised", true));
    desk.show(unit, number).body("severity", equalTo("S1")).body(triage, equalTo("RUNNING"));
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "mould", "dimension", "quality",
        "severity", "S1", "triagedBy", "ann"));
    desk.show(unit, number).body(triage, equalTo("MET"));
  }

  @Test
  void from_every_reply_on_the_next_update_is_due_until_the_case_is_resolved() {
    var number = desk.file(unit, "S1");
    desk.show(unit, number).body(UPDATES, hasSize(0));
    reply(number);
    clock.move(Duration.ofHours(3));
    reply(number);
    clock.move(Duration.ofHours(5));
    reply(number);
    desk.show(unit, number).body(UPDATES + ".round", contains(1, 2, 3))
        .body(UPDATES + ".inTime", contains(true, false, null))
        .body(UPDATES + ".state", contains("MET", "MET", "RUNNING"));
    desk.deliver("resolution.case-resolved", unit, number, Map.of("by", "ann", "onTheSpot", false));
    desk.show(unit, number).body(UPDATES + ".inTime", contains(true, false, true));
    reply(number);
    desk.show(unit, number).body(UPDATES, hasSize(3));
  }

  @Test
  void a_reopened_case_owes_news_again_and_a_reply_that_comes_late_in_order_restarts_nothing() {
    var number = desk.file(unit, "S1");
    reply(number);
    var before = clock.instant();
    clock.move(Duration.ofHours(1));
    desk.deliver("resolution.case-resolved", unit, number, Map.of("by", "ann", "onTheSpot", false));
    clock.move(Duration.ofHours(1));
    desk.deliver("resolution.case-reopened", unit, number, Map.of("because", "CUSTOMER", "round", 2));
    desk.deliver("resolution.reply-sent", unit, number, Map.of("at", before.toString()));
    desk.show(unit, number).body(UPDATES + ".round", contains(1, 2))
        .body(UPDATES + ".events[1].because", contains("reopened"));
  }

  @Test
  void a_reply_that_overtakes_the_filing_starts_the_rhythm_once_the_filing_is_known() {
    var number = desk.number();
    reply(number);
    clock.move(Duration.ofMinutes(1));
    desk.file(unit, number, Map.of("severity", "S1"));
    desk.show(unit, number).body(UPDATES + ".state", contains("RUNNING"));
  }

  @Test
  void hand_offs_run_beside_each_other_and_each_is_met_by_its_own_end() {
    var number = desk.file(unit, "S1");
    var due = handOff(number, "quality");
    handOff(number, "plant");
    handOff(number, "legal");
    clock.move(Duration.ofHours(1));
    within(() -> meetClock.meet(unit, number, DeadlineKind.HANDOFF, "quality", clock.instant(), "done"));
    within(() -> meetClock.cancel(unit, number, DeadlineKind.HANDOFF, "legal", "called back"));
    assertThat(due).isCloseTo(clock.instant().plus(Duration.ofHours(3)),
        org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MINUTES));
    desk.show(unit, number).body(HANDOFFS + ".concerns", contains("quality", "plant", "legal"))
        .body(HANDOFFS + ".state", contains("MET", "RUNNING", "CANCELLED"))
        .body("deadlines.find { it.concerns == 'legal' }.events.event", contains("SET", "CANCELLED"));
  }

  @Test
  void a_new_severity_counts_each_hand_off_anew_and_keeps_what_it_is_about() {
    var number = desk.file(unit, "S1");
    handOff(number, "quality");
    triage(number, "S3");
    desk.show(unit, number).body(HANDOFFS + ".concerns", contains("quality"))
        .body(HANDOFFS + ".policy", contains("ordinary-handoff"));
  }

  @Test
  void a_suggestion_that_nobody_looked_at_has_a_clock_that_the_first_look_meets() {
    var number = desk.file(unit, "S1");
    desk.show(unit, number).body("deadlines.find { it.deadline == 'TRIAGE' }.inTime", nullValue());
    triage(number, "S1");
    desk.show(unit, number).body("deadlines.find { it.deadline == 'TRIAGE' }.inTime", equalTo(true));
  }

  @Test
  void nobody_edits_or_takes_out_a_step_of_the_ledger() {
    var number = desk.file(unit, "S1");
    for (var forbidden : List.of("update deadline_event set due = now() where number = ?1",
        "delete from deadline_event where number = ?1")) {
      assertThatThrownBy(() -> desk.run(unit, forbidden, number)).hasMessageContaining("permission denied");
    }
  }

  private ValidatableResponse preview(String number, Map<String, String> triage) {
    return desk.as("ann", "agent", unit).body(triage).post("/api/routing/cases/" + number + "/clock-preview").then()
        .statusCode(200);
  }

  private void reply(String number) {
    desk.deliver("resolution.reply-sent", unit, number, Map.of());
  }

  private void triage(String number, String severity) {
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "short-weight", "dimension",
        "packaging", "severity", severity));
  }

  private java.time.Instant handOff(String number, String concerns) {
    return within(() -> startClock.start(unit, number, SAFETY, DeadlineKind.HANDOFF, concerns, clock.instant(),
        "handed off")).orElseThrow().due();
  }

  private <T> T within(java.util.function.Supplier<Uni<T>> work) {
    return Desk.await(transactions.inOwnContext(Scope.of(unit), work));
  }
}
