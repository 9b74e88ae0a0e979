package io.zerodistance.resolution.promise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class PromiseTest {

  @Inject
  Story story;
  @Inject
  MovableClock clock;
  @Inject
  BreakOverduePromises breakOverdue;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void a_promise_kept_in_time_is_kept_and_never_broken_afterwards() {
    var number = story.foodCase();
    var promise = promise(number, Instant.now().plusSeconds(3600));
    story.as("food-agent-1").post("/api/cases/" + number + "/promises/" + promise + "/kept").then().statusCode(200)
        .body("state", equalTo("KEPT"));
    clock.ahead(Duration.ofHours(2));
    scan();
    assertThat(story.events(number)).containsExactly("case-opened", "promise-made", "promise-kept");
  }

  @Test
  void a_promise_past_its_time_is_broken_once_however_often_somebody_looks() {
    var number = story.foodCase();
    var promise = promise(number, Instant.now().plusSeconds(3600));
    scan();
    assertThat(story.events(number)).doesNotContain("promise-broken");
    clock.ahead(Duration.ofHours(2));
    scan();
    scan();
    assertThat(story.events(number)).containsExactly("case-opened", "promise-made", "promise-broken");
    story.as("food-agent-1").post("/api/cases/" + number + "/promises/" + promise + "/kept").then().statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:promise-settled"));
    story.as("food-agent-1").get("/api/cases/" + number + "/promises").then().body("items[0].state", equalTo("BROKEN"));
  }

  @Test
  void more_overdue_promises_than_one_page_are_all_found() {
    var number = story.foodCase();
    for (int count = 0; count < 120; count++) {
      promise(number, Instant.now().plusSeconds(600));
    }
    clock.ahead(Duration.ofHours(1));
    scan();
    assertThat(story.events(number)).filteredOn("promise-broken"::equals).hasSize(120);
  }

  @Test
  void the_past_cannot_be_promised() {
    var number = story.foodCase();
    for (var due : new String[] {"2020-01-01T00:00:00Z", "tomorrow", ""}) {
      story.as("food-agent-1").body(Map.of("text", "退款", "due", due)).post("/api/cases/" + number + "/promises").then()
          .statusCode(400).body("type", equalTo("urn:zerodistance:problem:field-invalid"));
    }
  }

  @Test
  void a_promise_gets_a_later_time_before_it_is_due_and_the_customer_reads_why() {
    var number = story.foodCase();
    var due = Instant.now().plusSeconds(3600);
    var promise = promise(number, due);
    story.as("food-agent-1").body(delay(due.plusSeconds(7200))).post(renegotiation(number, promise)).then()
        .statusCode(200).body("state", equalTo("PENDING")).body("follows", equalTo(promise))
        .body("reason", equalTo("配件缺货"));
    given().header("Tracking-Token", Story.TOKEN).get("/api/cases/" + number + "/letters").then()
        .body("items.text", equalTo(List.of("抱歉，配件缺货。改为后天送到。")));
    assertThat(story.events(number)).containsExactly("case-opened", "promise-made", "promise-made",
        "promise-renegotiated", "letter-written", "reply-sent");
    clock.ahead(Duration.ofMinutes(90));
    scan();
    assertThat(story.events(number)).doesNotContain("promise-broken");
    clock.ahead(Duration.ofHours(4));
    scan();
    assertThat(story.events(number)).filteredOn("promise-broken"::equals).hasSize(1);
  }

  @Test
  void a_promise_gets_a_later_time_after_the_end_of_its_case_but_not_where_nobody_waits_for_it() {
    var closed = story.foodCase();
    var due = Instant.now().plusSeconds(3600);
    var promise = promise(closed, due);
    story.customerConfirms(closed, true);
    story.as("food-agent-1").body(delay(due.plusSeconds(7200))).post(renegotiation(closed, promise)).then()
        .statusCode(200).body("follows", equalTo(promise));
    story.as("food-agent-1").get("/api/cases/" + closed).then().body("state", equalTo("CLOSED"));
    given().header("Tracking-Token", Story.TOKEN).get("/api/cases/" + closed + "/letters").then()
        .body("items.text", hasItem("抱歉，配件缺货。改为后天送到。"));
    var withdrawn = story.foodCase();
    var moot = promise(withdrawn, due);
    story.tell(withdrawn, "zerodistance.intake.complaint-withdrawn.v1", Map.of("by", "customer"));
    story.as("food-agent-1").body(delay(due.plusSeconds(7200))).post(renegotiation(withdrawn, moot)).then()
        .statusCode(409).body("type", equalTo("urn:zerodistance:problem:case-state-conflict"));
  }

  @Test
  void a_promise_past_its_time_is_not_renegotiated_and_an_earlier_time_needs_none() {
    var number = story.foodCase();
    var due = Instant.now().plusSeconds(3600);
    var promise = promise(number, due);
    story.as("food-agent-1").body(delay(due.minusSeconds(60))).post(renegotiation(number, promise)).then()
        .statusCode(400);
    clock.ahead(Duration.ofHours(2));
    story.as("food-agent-1").body(delay(due.plusSeconds(86_400))).post(renegotiation(number, promise)).then()
        .statusCode(409).body("type", equalTo("urn:zerodistance:problem:promise-settled"));
    assertThat(story.events(number)).containsExactly("case-opened", "promise-made");
  }

  @Test
  void nobody_is_told_of_a_broken_promise_on_a_complaint_that_was_taken_back() {
    var number = story.foodCase();
    promise(number, Instant.now().plusSeconds(3600));
    story.tell(number, "zerodistance.intake.complaint-withdrawn.v1", Map.of("by", "customer"));
    clock.ahead(Duration.ofHours(2));
    scan();
    assertThat(story.events(number)).containsExactly("case-opened", "promise-made", "promise-cancelled");
    assertThat(story.data(number, "promise-cancelled").getFirst().has("by")).isFalse();
    story.as("food-agent-1").get("/api/cases/" + number + "/promises").then()
        .body("items[0].state", equalTo("CANCELLED"));
  }

  @Test
  void a_promise_outlives_its_case_and_waits_in_the_lists_until_it_is_made_good() {
    var number = story.caseOf("PH", "pharmacy-agent-7");
    var promise = promise("pharmacy-agent-7", number, Instant.now().plusSeconds(600));
    story.customerConfirms(number, true);
    waitsFor(number, "PENDING");
    clock.ahead(Duration.ofHours(1));
    scan();
    waitsFor(number, "BROKEN");
    story.as("pharmacy-agent-7").post("/api/cases/" + number + "/promises/" + promise + "/late-fulfilment").then()
        .statusCode(200);
    story.as("pharmacy-agent-7").get("/api/resolution/promises?mine=true").then().body("items", hasSize(0));
  }

  @Test
  void more_promises_than_one_page_are_listed_without_gap_or_repetition() {
    var number = story.caseOf("PH", "pharmacy-agent-6");
    for (int count = 0; count < 103; count++) {
      promise("pharmacy-agent-6", number, Instant.now().plusSeconds(count < 60 ? 600 : 90_000));
    }
    clock.ahead(Duration.ofHours(1));
    scan();
    var first = story.as("pharmacy-agent-6").get("/api/resolution/promises?mine=true").then()
        .body("items", hasSize(100)).extract().jsonPath();
    var second = story.as("pharmacy-agent-6").queryParam("cursor", first.getString("next"))
        .get("/api/resolution/promises?mine=true").then().body("items", hasSize(3)).extract().jsonPath();
    assertThat(first.getList("items.state").subList(0, 60)).containsOnly("BROKEN");
    assertThat(first.getList("items.id")).doesNotContainAnyElementsOf(second.getList("items.id"));
  }

  @Test
  void broken_promises_stand_on_top_of_those_to_come_on_the_case_and_in_the_list_of_the_handler() {
    var number = story.caseOf("PH", "pharmacy-agent-9");
    var later = promise("pharmacy-agent-9", number, Instant.now().plusSeconds(86_400));
    var soon = promise("pharmacy-agent-9", number, Instant.now().plusSeconds(600));
    clock.ahead(Duration.ofHours(1));
    scan();
    for (var path : new String[] {"/api/cases/" + number + "/promises", "/api/resolution/promises?mine=true"}) {
      story.as("pharmacy-agent-9").get(path).then().body("items.id", equalTo(List.of(soon, later)))
          .body("items.state", equalTo(List.of("BROKEN", "PENDING")));
    }
    story.as("food-agent-1").get("/api/resolution/promises").then().body("items.number", not(hasItem(number)));
  }

  private void waitsFor(String number, String state) {
    story.as("pharmacy-agent-7").get("/api/resolution/promises?mine=true").then()
        .body("items.number", equalTo(List.of(number))).body("items.state", equalTo(List.of(state)));
  }

  private static Map<String, String> delay(Instant due) {
    return Map.of("due", due.toString(), "reason", "配件缺货", "notice", "抱歉，配件缺货。改为后天送到。");
  }

  private static String renegotiation(String number, String promise) {
    return "/api/cases/" + number + "/promises/" + promise + "/renegotiation";
  }

  private void scan() {
    breakOverdue.scan().await().atMost(Duration.ofSeconds(30));
  }

  private String promise(String number, Instant due) {
    return promise("food-agent-1", number, due);
  }

  private String promise(String by, String number, Instant due) {
    return story.as(by).body(Map.of("text", "三个工作日内退款", "due", due.toString()))
        .post("/api/cases/" + number + "/promises").then().statusCode(201).extract().path("id");
  }
}
