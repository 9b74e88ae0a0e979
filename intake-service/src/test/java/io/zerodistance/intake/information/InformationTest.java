package io.zerodistance.intake.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Desk.Filed;
import io.zerodistance.intake.News;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class InformationTest {

  @Inject
  WatchRequests watch;
  @Inject
  MovableClock clock;
  @Inject
  News news;
  @Inject
  Rows rows;

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void the_desk_is_offered_the_questions_of_the_item_in_the_readers_language() {
    var filed = mould();
    desk().header("Accept-Language", "en").get(requests(filed)).then().statusCode(200)
        .body("suggestions.code", hasItems("batch-number", "product-name", "order-number"))
        .body("suggestions.text", hasItem("What batch number and production date are on the packaging?"))
        .body("requests", hasSize(0));
  }

  @Test
  void the_customer_is_asked_and_answers_one_after_the_other() {
    var filed = mould();
    String id = ask(filed, List.of("batch-number", "kept"), "冰箱温度是多少？").statusCode(201).extract().path("id");
    page(filed).body("expects", equalTo("INFORMATION")).body("information[0].id", equalTo(id))
        .body("information[0].questions.code", contains("batch-number", "kept", "own-3"))
        .body("information[0].questions[2].text", equalTo("冰箱温度是多少？"))
        .body("timeline.what", contains("RECEIVED", "INFORMATION_ASKED"));
    assertThat(events(filed, "information-requested")).hasSize(1);

    answer(filed, Map.of("batch-number", "B-20261101", "kept", " "));
    page(filed).body("expects", equalTo("INFORMATION")).body("information[0].questions[0].answer",
        equalTo("B-20261101"));
    assertThat(events(filed, "information-received")).isEmpty();

    answer(filed, Map.of("kept", "都在", "own-3", "4 度"));
    page(filed).body("expects", equalTo(null)).body("information[0].state", equalTo("ANSWERED"));
    assertThat(events(filed, "information-received")).hasSize(1).allSatisfy(payload -> assertThat(payload)
        .contains(id).doesNotContain("B-20261101"));
    desk().get(requests(filed)).then().body("requests[0].questions.answer", contains("B-20261101", "都在", "4 度"));

    answer(filed, Map.of("kept", "又找到一个"));
    assertThat(events(filed, "information-received")).hasSize(1);
  }

  @Test
  void a_colleague_notes_what_the_customer_says_on_the_telephone() {
    var filed = mould();
    String id = ask(filed, List.of("batch-number", "kept"), null).statusCode(201).extract().path("id");
    note(filed, id, Map.of("batch-number", "B-1")).statusCode(200).body("state", equalTo("OPEN"));
    assertThat(events(filed, "information-received")).isEmpty();
    note(filed, id, Map.of("kept", "都在")).statusCode(200).body("state", equalTo("ANSWERED"));
    assertThat(events(filed, "information-received")).hasSize(1);
    desk().get(requests(filed)).then().body("requests[0].questions.answer", contains("B-1", "都在"))
        .body("requests[0].questions.notedBy", contains("food-agent-1", "food-agent-1"));
    page(filed).body("timeline.what", contains("RECEIVED", "INFORMATION_ASKED", "INFORMATION_ANSWERED"))
        .body("information[0].questions.notedBy", contains((Object) null, null));
  }

  @Test
  void words_of_harm_heard_on_the_telephone_make_the_case_most_urgent() {
    var filed = mould();
    String id = ask(filed, List.of("kept"), null).statusCode(201).extract().path("id");
    note(filed, id, Map.of("kept", "孩子吃完上吐下泻")).statusCode(200);
    desk().get("/api/intake/complaints/" + filed.number()).then().body("severity", equalTo("S1"));
  }

  @Test
  void answers_to_nothing_that_was_asked_and_to_what_was_taken_back_are_refused() {
    var filed = mould();
    String id = ask(filed, List.of("kept"), null).statusCode(201).extract().path("id");
    note(filed, id, Map.of("batch-number", "B-1")).statusCode(400)
        .body("type", equalTo("urn:zerodistance:problem:answers-invalid")).body("allowed", contains("kept"));
    note(filed, id, Map.of("kept", " ")).statusCode(400);
    note(mould(), id, Map.of("kept", "都在")).statusCode(404);
    desk().post(requests(filed) + "/" + id + "/withdrawal").then().statusCode(204);
    note(filed, id, Map.of("kept", "都在")).statusCode(409).body("type", equalTo("urn:zerodistance:problem:not-waiting"));
    desk().get(requests(filed)).then().body("requests[0].questions.answer", contains((Object) null));
  }

  @Test
  void who_does_not_answer_is_reminded_once_and_then_we_go_on_without() {
    var filed = mould();
    ask(filed, List.of("kept"), null).statusCode(201);
    clock.move(Duration.ofHours(49));
    scanEverywhere();
    scanEverywhere();
    page(filed).body("timeline.what", contains("RECEIVED", "INFORMATION_ASKED", "INFORMATION_REMINDED"));
    clock.move(Duration.ofHours(72));
    scanEverywhere();
    page(filed).body("expects", equalTo(null)).body("information[0].state", equalTo("LAPSED"))
        .body("timeline.what",
            contains("RECEIVED", "INFORMATION_ASKED", "INFORMATION_REMINDED", "INFORMATION_LAPSED"));
    assertThat(events(filed, "information-lapsed")).hasSize(1).allMatch(payload -> payload.contains("NO_ANSWER"));
  }

  @Test
  void after_a_long_stop_of_ours_the_customer_still_gets_a_reminder_before_the_end() {
    var filed = mould();
    ask(filed, List.of("kept"), null).statusCode(201);
    clock.move(Duration.ofDays(30));
    scanEverywhere();
    page(filed).body("information[0].state", equalTo("OPEN")).body("timeline.what", hasItem("INFORMATION_REMINDED"));
    clock.move(Duration.ofHours(25));
    scanEverywhere();
    page(filed).body("information[0].state", equalTo("LAPSED"));
  }

  @Test
  void only_one_list_is_open_at_a_time_and_it_can_be_taken_back() {
    var filed = mould();
    String id = ask(filed, List.of("kept"), null).statusCode(201).extract().path("id");
    ask(filed, List.of("batch-number"), null).statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:already-asked"));
    desk().post(requests(filed) + "/" + id + "/withdrawal").then().statusCode(204);
    desk().post(requests(filed) + "/" + id + "/withdrawal").then().statusCode(409);
    assertThat(events(filed, "information-lapsed")).hasSize(1).allMatch(payload -> payload.contains("NOT_NEEDED"));
    ask(filed, List.of("batch-number"), null).statusCode(201);
  }

  @Test
  void a_repeated_request_with_the_same_key_asks_once() {
    var filed = mould();
    var key = UUID.randomUUID().toString();
    var body = Map.of("questions", List.of("kept"));
    String first = desk().header("Idempotency-Key", key).body(body).post(requests(filed)).then().statusCode(201)
        .extract().path("id");
    desk().header("Idempotency-Key", key).body(body).post(requests(filed)).then().statusCode(201)
        .body("id", equalTo(first));
  }

  @Test
  void a_complaint_that_has_ended_asks_nothing_any_more() {
    var filed = mould();
    ask(filed, List.of("kept"), null).statusCode(201);
    Desk.customer(filed).body(Map.of()).post("/api/complaints/" + filed.number() + "/withdrawal").then()
        .statusCode(200);
    page(filed).body("information[0].state", equalTo("WITHDRAWN")).body("expects", equalTo(null));
    ask(filed, List.of("kept"), null).statusCode(409).body("type", equalTo("urn:zerodistance:problem:nothing-to-ask"));
    var other = mould();
    ask(other, List.of("kept"), null).statusCode(201);
    news.arrives("resolution.case-resolved", other, "{\"by\":\"food-agent-1\",\"onTheSpot\":false}");
    page(other).body("expects", equalTo("CONFIRMATION"));
  }

  @Test
  void a_foreign_desk_finds_nothing() {
    var filed = mould();
    Desk.staff("retail-agent-1", "agent", "retail").get(requests(filed)).then().statusCode(404);
    Desk.staff("retail-agent-1", "agent", "retail").body(Map.of("questions", List.of("kept"))).post(requests(filed))
        .then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"questions\":[\"no-such-question\"]}", "{\"own\":[\"  \"]}",
      "{\"own\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}"})
  void questions_that_cannot_be_asked_are_refused(String body) {
    var filed = mould();
    desk().body(body).post(requests(filed)).then().statusCode(400)
        .body("type", equalTo("urn:zerodistance:problem:questions-invalid"));
    page(filed).body("timeline.what", not(hasItem("INFORMATION_ASKED")));
  }

  @Test
  void every_item_of_every_unit_has_something_to_ask() {
    var without = rows.all("""
        select i.business_unit, i.code from taxonomy_item i where i.code <> 'other' and i.retired_on is null
        and not exists (select 1 from information_question q where q.business_unit = i.business_unit and q.item = i.code)
        """);
    assertThat(without).isEmpty();
  }

  @Test
  void a_deadline_that_stands_still_is_shown_as_such() {
    var filed = mould();
    news.arrives("routing.deadline-set", filed,
        "{\"deadline\":\"RESOLUTION\",\"due\":\"2026-01-01T00:00:00Z\",\"policy\":\"p\",\"calendarVersion\":1}");
    news.arrives("routing.deadline-paused", filed,
        "{\"deadline\":\"RESOLUTION\",\"because\":\"INFORMATION_REQUESTED\"}");
    page(filed).body("deadlines[0].state", equalTo("PAUSED"));
    news.arrives("routing.deadline-resumed", filed,
        "{\"deadline\":\"RESOLUTION\",\"due\":\"2099-01-01T00:00:00Z\",\"pausedAt\":\"2026-01-01T00:00:00Z\"}");
    page(filed).body("deadlines[0].state", equalTo("OPEN"));
  }

  private static Filed mould() {
    return Desk.file(Map.of("businessUnit", "food", "text", "酸奶发霉", "taxonomyItem", "mould"));
  }

  private static ValidatableResponse ask(Filed filed, List<String> questions, String own) {
    return desk().body(Map.of("questions", questions, "own", own == null ? List.of() : List.of(own)))
        .post(requests(filed)).then();
  }

  private static ValidatableResponse note(Filed filed, String request, Map<String, String> answers) {
    return desk().body(Map.of("answers", answers)).post(requests(filed) + "/" + request + "/answers").then();
  }

  private static void answer(Filed filed, Map<String, String> answers) {
    Desk.customer(filed).body(Map.of("answers", answers)).post("/api/complaints/" + filed.number() + "/messages").then()
        .statusCode(201);
  }

  /** As by four replicas at the same time. */
  private void scanEverywhere() {
    Uni.join().all(watch.scan(), watch.scan(), watch.scan(), watch.scan()).andFailFast().await()
        .atMost(Duration.ofSeconds(30));
  }

  private List<String> events(Filed filed, String name) {
    return rows.all("select payload from outbox where aggregateid = ? and type = ? order by position", filed.number(),
        "zerodistance.intake." + name + ".v1").stream().map(row -> (String) row[0]).toList();
  }

  private static ValidatableResponse page(Filed filed) {
    return Desk.customer(filed).get("/api/complaints/" + filed.number()).then().statusCode(200);
  }

  private static RequestSpecification desk() {
    return Desk.staff("food-agent-1", "agent", "food");
  }

  private static String requests(Filed filed) {
    return "/api/intake/complaints/" + filed.number() + "/information-requests";
  }
}
