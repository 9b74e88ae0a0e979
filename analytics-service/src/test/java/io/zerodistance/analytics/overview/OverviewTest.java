package io.zerodistance.analytics.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.zerodistance.analytics.Story;
import io.zerodistance.analytics.lag.QuietBroker;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class OverviewTest {

  private static final Instant MAY = Instant.parse("2026-05-10T08:00:00Z");
  private static final String IN_MAY = "from=2026-05-01&to=2026-05-31";

  @Inject
  Story story;
  @Inject
  QuietBroker broker;

  @Test
  void a_caller_counts_only_the_own_units() {
    story.deliver(story.registered("retail", Story.freshNumber("RT"), Instant.parse("2026-06-01T08:00:00Z"), "hygiene"),
        story.registered("pharmacy", Story.freshNumber("PH"), Instant.parse("2026-06-01T08:00:00Z"), "expired"));
    var june = "from=2026-06-01&to=2026-06-30";
    assertThat(Story.overview(june, "retail").getLong("complaints")).isEqualTo(1);
    assertThat(Story.overview(june, "retail", "pharmacy").getLong("complaints")).isEqualTo(2);
    assertThat(Story.overview(june + "&bu=retail", "retail", "pharmacy").getLong("complaints")).isEqualTo(1);
    assertThat(Story.overview(june).getLong("complaints")).isZero();
  }

  @Test
  void a_foreign_unit_is_answered_like_an_unknown_one() {
    for (var path : new String[] {"overview", "pareto", "trend", "service-quality"}) {
      for (var unit : new String[] {"food", "nowhere", "re,tail"}) {
        Story.as("retail-supervisor-1", "supervisor", "retail").get("/api/analytics/" + path + "?bu=" + unit).then()
            .statusCode(404).body("type", equalTo("urn:zerodistance:problem:not-found"));
      }
    }
  }

  @Test
  void nobody_without_a_token_and_no_customer_sees_figures() {
    RestAssured.get("/api/analytics/overview").then().statusCode(401);
    Story.as("someone", "customer", "food").get("/api/analytics/overview").then().statusCode(403);
    Story.as("food-agent-1", "agent", "food").get("/api/analytics/service-quality").then().statusCode(403);
    Story.as("food-agent-1", "agent", "food").get("/api/analytics/overview").then().statusCode(200);
  }

  @Test
  void figures_without_observations_are_null_and_not_zero() {
    Story.as("food-manager-1", "bu-manager", "food").get("/api/analytics/overview?from=2020-01-01&to=2020-01-02").then()
        .statusCode(200)
        .body("complaints", equalTo(0))
        .body("csat.value", nullValue()).body("nps.value", nullValue()).body("deadlinesMet.value", nullValue())
        .body("csat.basis.n", equalTo(0)).body("csat.basis.counted.zh", notNullValue());
  }

  @Test
  void a_case_counts_once_it_is_registered_though_other_news_of_it_came_first() {
    var number = Story.freshNumber("FD");
    story.deliver(story.event("food", number, "routing.case-assigned", MAY, Map.of("staff", "food-agent-1")));
    long before = Story.overview(IN_MAY, "food").getLong("complaints");
    story.deliver(story.registered("food", number, MAY, "mould"));
    assertThat(Story.overview(IN_MAY, "food").getLong("complaints")).isEqualTo(before + 1);
  }

  @Test
  void a_correction_of_triage_moves_the_complaint_to_its_item() {
    var number = Story.freshNumber("FD");
    var at = Instant.parse("2026-07-01T08:00:00Z");
    story.deliver(story.registered("food", number, at, "mould"), triage(number, at, "expired"),
        triage(number, at, "spilled"));
    Story.as("food-supervisor-1", "supervisor", "food")
        .get("/api/analytics/pareto?bu=food&from=2026-07-01&to=2026-07-01")
        .then().statusCode(200).body("items.size()", equalTo(1)).body("items[0].taxonomyItem", equalTo("spilled"))
        .body("items[0].cumulative", equalTo(1.0f)).body("confirmed", equalTo(1)).body("unsorted", equalTo(0));
  }

  @Test
  void words_of_harm_are_no_triage_by_a_person_and_what_is_found_to_be_a_remark_counts_no_more() {
    var number = Story.freshNumber("FD");
    var at = Instant.parse("2026-07-05T08:00:00Z");
    story.deliver(story.registered("food", number, at, "mould"), story.event("food", number, "intake.complaint-triaged",
        at, Map.of("taxonomyItem", "mould", "dimension", "quality", "rollup", "product-quality", "severity", "S1",
            "motive", "UNKNOWN", "demand", "UNDECIDED", "triagedBy", "safety-words", "raised", true)));
    var day = "from=2026-07-05&to=2026-07-05";
    Story.as("food-supervisor-1", "supervisor", "food").get("/api/analytics/pareto?bu=food&" + day).then()
        .statusCode(200).body("items[0].taxonomyItem", equalTo("mould")).body("confirmed", equalTo(0));
    story.deliver(story.event("food", number, "intake.case-kind-changed", at,
        Map.of("was", "COMPLAINT", "kind", "INQUIRY", "by", "food-agent-1")));
    assertThat(Story.overview(day, "food").getLong("complaints")).as("a question is still a case").isEqualTo(1);
    Story.as("food-supervisor-1", "supervisor", "food").get("/api/analytics/pareto?bu=food&" + day).then()
        .body("items", org.hamcrest.Matchers.empty());
    story.deliver(story.event("food", number, "intake.kind-corrected", at,
        Map.of("was", "COMPLAINT", "kind", "COMPLIMENT", "by", "food-agent-1")));
    assertThat(Story.overview(day, "food").getLong("complaints")).isZero();
  }

  @Test
  void the_trend_shows_quiet_days_and_sorts_by_the_day_in_china() {
    story
        .deliver(story.registered("retail", Story.freshNumber("RT"), Instant.parse("2026-08-02T16:30:00Z"), "hygiene"));
    Story.as("retail-supervisor-1", "supervisor", "retail")
        .get("/api/analytics/trend?bu=retail&from=2026-08-01&to=2026-08-05").then().statusCode(200)
        .body("items.day", is(List.of("2026-08-01", "2026-08-02", "2026-08-03", "2026-08-04", "2026-08-05")))
        .body("items.complaints", is(List.of(0, 0, 1, 0, 0)));
  }

  @Test
  void an_endless_trend_and_an_unreadable_period_are_refused() {
    var supervisor = Story.as("retail-supervisor-1", "supervisor", "retail");
    supervisor.get("/api/analytics/trend?from=2020-01-01&to=2026-01-01").then().statusCode(422);
    Story.as("retail-supervisor-1", "supervisor", "retail").get("/api/analytics/overview?from=soon").then()
        .statusCode(400)
        .body("type", equalTo("urn:zerodistance:problem:period-invalid"));
  }

  @Test
  void every_figure_says_how_far_it_is_behind() {
    try {
      broker.waiting(3L);
      Story.as("retail-supervisor-1", "supervisor", "retail").get("/api/analytics/overview").then()
          .body("lag.events", equalTo(3)).body("csat.basis.lag.events", equalTo(3))
          .body("basis.lag.parked", equalTo(0));
      broker.waiting(null);
      Story.as("retail-supervisor-1", "supervisor", "retail").get("/api/analytics/lag").then()
          .body("events", nullValue());
    } finally {
      broker.waiting(0L);
    }
    Story.as("retail-supervisor-1", "supervisor", "retail").get("/api/analytics/lag").then()
        .body("events", equalTo(0)).body("seconds", equalTo(0.0f)).body("parked", equalTo(0));
  }

  @Test
  void service_quality_puts_units_side_by_side() {
    story.deliver(story.registered("retail", Story.freshNumber("RT"), Instant.parse("2026-09-01T08:00:00Z"), "hygiene"),
        story.registered("pharmacy", Story.freshNumber("PH"), Instant.parse("2026-09-01T08:00:00Z"), "expired"));
    Story.as("group-quality-1", "quality", "retail", "pharmacy")
        .get("/api/analytics/service-quality?from=2026-09-01&to=2026-09-01").then().statusCode(200)
        .body("items.businessUnit", is(List.of("pharmacy", "retail")))
        .body("items.complaints", everyItem(is(1)));
  }

  @Test
  void a_promise_moved_before_it_was_due_is_neither_kept_nor_broken_and_counts_apart() {
    var number = Story.freshNumber("RT");
    var at = Instant.parse("2026-08-03T08:00:00Z");
    story.deliver(story.registered("retail", number, at, "hygiene"),
        promise(number, "renegotiated", at.plusSeconds(60), "p-1"), promise(number, "made", at, "p-1"),
        promise(number, "made", at.plusSeconds(60), "p-2"), promise(number, "kept", at.plusSeconds(90), "p-2"),
        promise(number, "made", at, "p-3"), promise(number, "broken", at.plusSeconds(99), "p-3"),
        promise(number, "made-good", at.plusSeconds(120), "p-3"), promise(number, "made", at, "p-4"),
        promise(number, "cancelled", at.plusSeconds(30), "p-4"));
    Story.as("group-quality-1", "quality", "retail")
        .get("/api/analytics/service-quality?from=2026-08-03&to=2026-08-03").then().statusCode(200)
        .body("items[0].promisesKept.value", equalTo(0.5f)).body("items[0].promisesKept.basis.n", equalTo(2))
        .body("items[0].promisesMadeGood.value", equalTo(1.0f))
        .body("items[0].promisesMadeGood.basis.n", equalTo(1))
        .body("items[0].promisesMoved.value", equalTo(0.25f)).body("items[0].promisesMoved.basis.n", equalTo(4));
  }

  private Envelope promise(String number, String what, Instant at, String promise) {
    return story.event("retail", number, "resolution.promise-" + what, at, Map.of("promise", promise));
  }

  private Envelope triage(String number, Instant at, String item) {
    return story.event("food", number, "intake.complaint-triaged", at,
        Map.of("taxonomyItem", item, "dimension", "quality",
            "rollup", "product-quality", "severity", "S2", "motive", "REDRESS", "demand", "REASONABLE"));
  }
}
