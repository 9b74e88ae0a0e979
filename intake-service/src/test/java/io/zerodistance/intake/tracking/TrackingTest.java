package io.zerodistance.intake.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.News;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class TrackingTest {

  @Inject
  News news;
  @Inject
  Rows rows;

  @Test
  void a_complaint_is_followed_from_filing_to_survey() {
    var filed = Desk.file("food", "酸奶发霉");
    page(filed).body("status", equalTo("RECEIVED")).body("timeline.what", contains("RECEIVED"))
        .body("expects", nullValue());

    news.arrives("routing.deadline-set", filed,
        "{\"deadline\":\"FIRST_RESPONSE\",\"due\":\"2099-01-01T00:00:00Z\",\"policy\":\"p\",\"calendarVersion\":1}");
    news.arrives("routing.case-assigned", filed, "{\"staff\":\"food-agent-1\",\"decision\":\"d\",\"team\":\"t\"}");
    page(filed).body("status", equalTo("IN_PROGRESS")).body("deadlines[0].deadline", equalTo("FIRST_RESPONSE"))
        .body("deadlines[0].state", equalTo("OPEN")).body("deadlines[0].label", equalTo("First answer to you"));
    news.arrives("routing.deadline-set", filed,
        "{\"deadline\":\"NEXT_UPDATE\",\"due\":\"2099-01-02T00:00:00Z\",\"policy\":\"p\",\"calendarVersion\":1}");
    page(filed).body("deadlines.deadline", contains("FIRST_RESPONSE", "NEXT_UPDATE"));
    news.arrives("routing.deadline-lifted", filed,
        "{\"deadline\":\"NEXT_UPDATE\",\"due\":\"2099-01-02T00:00:00Z\"}");
    page(filed).body("deadlines.deadline", contains("FIRST_RESPONSE"));

    news.arrives("resolution.reply-sent", filed,
        "{\"reply\":\"r1\",\"by\":\"food-agent-1\",\"parts\":[],\"overridden\":false}");
    news.arrives("routing.deadline-met", filed, "{\"deadline\":\"FIRST_RESPONSE\",\"due\":\"2099-01-01T00:00:00Z\","
        + "\"metAt\":\"2026-01-01T00:00:00Z\",\"inTime\":true}");
    news.arrives("resolution.remedy-proposed", filed,
        "{\"remedy\":\"m1\",\"type\":\"REDRESS\",\"amount\":{\"amount\":3000,\"currency\":\"CNY\"},\"by\":\"food-agent-1\"}");
    page(filed).body("expects", equalTo("REMEDY_ANSWER")).body("remedies[0].status", equalTo("PROPOSED"))
        .body("remedies[0].amount.amount", equalTo(3000)).body("deadlines[0].state", equalTo("MET"));

    answer(filed, "m1", true).statusCode(200).body("status", equalTo("ACCEPTED"));
    news.arrives("resolution.redress-paid", filed,
        "{\"remedy\":\"m1\",\"amount\":{\"amount\":3000,\"currency\":\"CNY\"}}");
    news.arrives("resolution.case-resolved", filed, "{\"by\":\"food-agent-1\",\"onTheSpot\":false}");
    page(filed).body("expects", equalTo("CONFIRMATION")).body("remedies[0].status", equalTo("PAID"));

    confirm(filed, true).statusCode(200).body("resolved", equalTo(true));
    news.arrives("resolution.resolution-confirmed", filed, "{\"byCustomer\":true}");
    news.arrives("resolution.case-closed", filed, "{\"handler\":\"food-agent-1\",\"confirmed\":true,\"round\":1}");
    news.arrives("feedback.survey-sent", filed, "{\"invitation\":\"i\",\"round\":1}");
    page(filed).body("status", equalTo("CLOSED")).body("expects", equalTo("SURVEY"))
        .body("timeline.what", contains("RECEIVED", "TAKEN_UP", "REPLIED", "REMEDY_OFFERED", "REMEDY_ACCEPTED", "PAID",
            "PROPOSED_RESOLVED", "CONFIRMED", "CLOSED", "SURVEY_SENT"))
        .body("timeline.text", not(hasItem("food-agent-1")));

    assertThat(said(filed)).containsExactly("REMEDY_ANSWER", "CONFIRMATION");
  }

  @Test
  void what_staff_was_told_is_shown_as_noted_and_an_offer_that_ended_takes_no_answer() {
    var filed = Desk.file("food", "酸奶发霉");
    for (var remedy : List.of("m1", "m2", "m3")) {
      news.arrives("resolution.remedy-proposed", filed,
          "{\"remedy\":\"" + remedy + "\",\"type\":\"CORRECTION\",\"by\":\"food-agent-1\"}");
    }
    news.arrives("resolution.remedy-answered", filed, "{\"remedy\":\"m1\",\"accepted\":true,\"told\":true}");
    news.arrives("resolution.remedy-answered", filed, "{\"remedy\":\"m2\",\"accepted\":false,\"told\":true}");
    news.arrives("resolution.remedy-lapsed", filed, "{\"remedy\":\"m3\"}");
    page(filed).body("remedies.status", contains("ACCEPTED", "DECLINED", "LAPSED")).body("expects", nullValue());
    answer(filed, "m3", true).statusCode(409).body("type", equalTo("urn:zerodistance:problem:remedy-lapsed"));
    answer(filed, "m3", false).statusCode(409);

    news.arrives("resolution.case-resolved", filed, "{\"by\":\"food-agent-1\",\"onTheSpot\":false}");
    news.arrives("resolution.resolution-confirmed", filed, "{\"byCustomer\":false,\"told\":true}");
    news.arrives("resolution.case-closed", filed,
        "{\"confirmed\":false,\"round\":1,\"reopenUntil\":\"2099-01-01T00:00:00Z\"}");
    page(filed).body("status", equalTo("CLOSED")).body("timeline.what", contains("RECEIVED", "REMEDY_OFFERED",
        "REMEDY_OFFERED", "REMEDY_OFFERED", "ACCEPTED_AS_TOLD", "DECLINED_AS_TOLD", "OFFER_ENDED", "PROPOSED_RESOLVED",
        "CONFIRMED_AS_TOLD", "CLOSED"));
    // Whoever did not say so takes it up again.
    confirm(filed, false).statusCode(200);
  }

  @Test
  void a_yes_to_an_offer_that_had_ended_meanwhile_is_not_shown_as_accepted() {
    var filed = Desk.file("food", "酸奶发霉");
    news.arrives("resolution.remedy-proposed", filed,
        "{\"remedy\":\"m1\",\"type\":\"CORRECTION\",\"by\":\"food-agent-1\"}");
    answer(filed, "m1", true).statusCode(200).body("status", equalTo("ACCEPTED"));
    news.arrives("resolution.remedy-lapsed", filed, "{\"remedy\":\"m1\"}");
    page(filed).body("remedies.status", contains("LAPSED")).body("timeline.what",
        contains("RECEIVED", "REMEDY_OFFERED", "REMEDY_ACCEPTED", "ACCEPTED_TOO_LATE"))
        // Who was slow, the customer or the way, nobody knows here.
        .body("timeline[3].text", startsWith("Your acceptance could not be noted before our offer ended"));
    answer(filed, "m1", true).statusCode(409).body("type", equalTo("urn:zerodistance:problem:remedy-lapsed"));
  }

  @Test
  void money_that_was_called_off_or_came_back_is_not_left_as_accepted_or_paid() {
    var filed = Desk.file("food", "酸奶发霉");
    for (var remedy : List.of("m1", "m2")) {
      news.arrives("resolution.remedy-proposed", filed, "{\"remedy\":\"" + remedy + "\",\"type\":\"REDRESS\","
          + "\"amount\":{\"amount\":900,\"currency\":\"CNY\"},\"by\":\"food-agent-1\"}");
      answer(filed, remedy, true).statusCode(200);
    }
    news.arrives("resolution.redress-cancelled", filed,
        "{\"remedy\":\"m1\",\"amount\":{\"amount\":900,\"currency\":\"CNY\"}}");
    news.arrives("resolution.redress-paid", filed,
        "{\"remedy\":\"m2\",\"amount\":{\"amount\":900,\"currency\":\"CNY\"}}");
    news.arrives("resolution.redress-reversed", filed,
        "{\"remedy\":\"m2\",\"amount\":{\"amount\":900,\"currency\":\"CNY\"}}");
    page(filed).body("remedies.status", contains("NOT_PAID", "REVERSED"))
        .body("timeline.find { it.what == 'NOT_PAID' }.text",
            equalTo("The redress could not be paid to you; we get in touch with you"))
        .body("timeline.find { it.what == 'REVERSED' }.text",
            equalTo("The payment to you came back, so you do not have it yet; we get in touch with you"));
  }

  @Test
  void the_page_speaks_the_language_of_the_reader() {
    var filed = Desk.file("food", "酸奶发霉");
    given().header("Tracking-Token", filed.token()).header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
        .get("/api/complaints/" + filed.number()).then().body("statusText", equalTo("已收到"));
    page(filed).body("statusText", equalTo("Received"));
  }

  @Test
  void a_wrong_a_missing_token_and_an_unknown_number_are_the_same_404() {
    var mine = Desk.file("food", "mine");
    var other = Desk.file("food", "other");
    var foreign = given().header("Tracking-Token", other.token()).get("/api/complaints/" + mine.number());
    var missing = given().get("/api/complaints/" + mine.number());
    var unknown = given().header("Tracking-Token", mine.token()).get("/api/complaints/FD-261121-8K3QZ7M6");
    var nonsense = given().header("Tracking-Token", mine.token()).get("/api/complaints/not-a-number");
    for (var answer : List.of(foreign, missing, unknown, nonsense)) {
      answer.then().statusCode(404).contentType("application/problem+json")
          .body("type", equalTo("urn:zerodistance:problem:not-found"))
          .body("detail", equalTo("Check the number or link and try again."));
    }
  }

  @Test
  void a_message_is_kept_and_only_its_id_is_announced() {
    var filed = Desk.file("food", "酸奶发霉");
    String id = Desk.customer(filed).body(Map.of("text", "补充：是昨天买的", "answers", Map.of("batch", "B-7")))
        .post("/api/complaints/" + filed.number() + "/messages").then().statusCode(201).extract().path("id");
    assertThat(rows.one("select text, answers->>'batch' from customer_message where id = cast(? as uuid)", id))
        .containsExactly("补充：是昨天买的", "B-7");
    var payload = (String) rows.one(
        "select payload from outbox where aggregateid = ? and type like '%customer-said%'", filed.number())[0];
    assertThat(payload).contains(id).doesNotContain("昨天");
    page(filed).body("messages.text", contains("补充：是昨天买的"));
  }

  @Test
  void a_message_with_a_key_is_kept_once() {
    var filed = Desk.file("food", "酸奶发霉");
    var key = UUID.randomUUID().toString();
    var first = message(filed, key);
    assertThat(message(filed, key)).isEqualTo(first);
    assertThat(rows.all("select 1 from customer_message where number = ?", filed.number())).hasSize(1);
  }

  @Test
  void the_same_answer_twice_is_one_answer_and_the_opposite_is_refused() {
    var filed = offered();
    answer(filed, "m1", false).statusCode(200).body("status", equalTo("DECLINED"));
    answer(filed, "m1", false).statusCode(200).body("status", equalTo("DECLINED"));
    answer(filed, "m1", true).statusCode(409).body("type", equalTo("urn:zerodistance:problem:remedy-already-answered"));
    answer(filed, "m2", true).statusCode(404).body("type", equalTo("urn:zerodistance:problem:remedy-not-offered"));
    assertThat(said(filed)).containsExactly("REMEDY_ANSWER");
  }

  @Test
  void nothing_can_be_confirmed_before_it_is_proposed() {
    var filed = Desk.file("food", "酸奶发霉");
    confirm(filed, true).statusCode(409).contentType("application/problem+json")
        .body("type", equalTo("urn:zerodistance:problem:resolution-not-proposed"));
    assertThat(said(filed)).isEmpty();
  }

  @Test
  void not_resolved_reopens_and_the_next_round_can_be_confirmed() {
    var filed = Desk.file("food", "酸奶发霉");
    news.arrives("resolution.case-resolved", filed, "{\"by\":\"x\",\"onTheSpot\":false}");
    confirm(filed, false).statusCode(200).body("status", equalTo("REOPENED"));
    confirm(filed, false).statusCode(200).body("status", equalTo("REOPENED"));
    news.arrives("resolution.case-reopened", filed, "{\"because\":\"CUSTOMER\",\"round\":2}");
    news.arrives("resolution.case-resolved", filed, "{\"by\":\"x\",\"onTheSpot\":false}");
    confirm(filed, true).statusCode(200).body("status", equalTo("RESOLVED"));
    confirm(filed, false).statusCode(409);
    assertThat(said(filed)).containsExactly("CONFIRMATION", "CONFIRMATION");
  }

  @Test
  void a_case_that_ended_without_the_customers_word_comes_back_when_the_customer_says_no() {
    var filed = Desk.file("food", "酸奶发霉");
    news.arrives("resolution.case-closed", filed, "{\"confirmed\":false,\"round\":1}");
    confirm(filed, true).statusCode(409);
    confirm(filed, false).statusCode(200).body("status", equalTo("REOPENED"));
    confirm(filed, false).statusCode(200);
    assertThat(said(filed)).containsExactly("CONFIRMATION");
  }

  @Test
  void the_customer_reads_until_when_to_object_and_no_limit_among_our_deadlines() {
    var filed = Desk.file("food", "酸奶发霉");
    news.arrives("resolution.case-resolved", filed,
        "{\"by\":\"food-agent-1\",\"onTheSpot\":true,\"settlesAt\":\"2099-01-01T00:00:00Z\"}");
    page(filed).body("settlesAt", equalTo("2099-01-01T00:00:00Z")).body("deadlines", empty());
  }

  @Test
  void what_silence_settled_is_taken_up_again_within_the_time_for_it_and_not_after() {
    var inTime = settledBySilence("2099-01-01T00:00:00Z");
    page(inTime).body("status", equalTo("CLOSED")).body("timeline.what", hasItem("SETTLED"))
        .body("reopenUntil", equalTo("2099-01-01T00:00:00Z"));
    confirm(inTime, false).statusCode(200).body("status", equalTo("REOPENED"));
    news.arrives("resolution.case-reopened", inTime, "{\"because\":\"CUSTOMER\",\"round\":2}");
    page(inTime).body("reopenUntil", nullValue());

    var tooLate = settledBySilence("2020-01-01T00:00:00Z");
    confirm(tooLate, false).statusCode(409).body("type", equalTo("urn:zerodistance:problem:reopening-over"));
    page(tooLate).body("status", equalTo("CLOSED"));
  }

  @Test
  void the_customer_reads_when_we_come_in_the_time_of_the_place_and_when_that_changes() {
    var filed = Desk.file("food", "地板开裂");
    page(filed).body("visits", empty());
    visit(filed, "v1", "2098-11-24T06:00:00Z", "2098-11-24T07:00:00Z", false);
    page(filed).body("visits.from", contains("2098-11-24T06:00:00Z")).body("visits[0].confirmed", equalTo(false))
        .body("timeline.text", hasItem("We come to see you: 24 Nov, 14:00–15:00"));
    visit(filed, "v2", "2098-11-25T01:00:00Z", "2098-11-25T02:30:00Z", true);
    page(filed).body("visits.from", contains("2098-11-25T01:00:00Z")).body("timeline.text",
        hasItem("We come to see you: 24 Nov, 14:00–15:00"));
    given().header("Tracking-Token", filed.token()).header("Accept-Language", "zh-CN")
        .get("/api/complaints/" + filed.number()).then()
        .body("timeline.text", hasItem("上门时间改为：11月25日 09:00–10:30"));
    news.arrives("routing.visit-called-off", filed, "{\"handoff\":\"h1\"}");
    page(filed).body("visits", empty()).body("timeline.what",
        contains("RECEIVED", "VISIT_ARRANGED", "VISIT_MOVED", "VISIT_CALLED_OFF"));
  }

  @Test
  void a_visit_that_is_over_is_no_longer_announced() {
    var filed = Desk.file("food", "地板开裂");
    visit(filed, "v1", "2020-11-24T06:00:00Z", "2020-11-24T07:00:00Z", true);
    page(filed).body("visits", empty()).body("timeline.what", contains("RECEIVED", "VISIT_MOVED"));
  }

  private void visit(Desk.Filed filed, String visit, String from, String to, boolean confirmed) {
    news.arrives("routing.visit-arranged", filed, """
        {"handoff":"h1","visit":"%s","from":"%s","to":"%s","zone":"Asia/Shanghai","confirmed":%s,"moved":%s}"""
        .formatted(visit, from, to, confirmed, confirmed));
  }

  private Desk.Filed settledBySilence(String until) {
    var filed = Desk.file("food", "酸奶发霉");
    news.arrives("resolution.case-resolved", filed, "{\"by\":\"food-agent-1\",\"onTheSpot\":false}");
    news.arrives("resolution.resolution-confirmed", filed, "{\"byCustomer\":false}");
    news.arrives("resolution.case-closed", filed,
        "{\"confirmed\":false,\"round\":1,\"reopenUntil\":\"" + until + "\"}");
    return filed;
  }

  @Test
  void an_event_that_comes_twice_is_shown_once() {
    var filed = Desk.file("food", "酸奶发霉");
    var id = UUID.randomUUID();
    for (int times = 0; times < 2; times++) {
      news.arrives(id, "resolution.reply-sent", filed, "{\"reply\":\"r1\"}");
    }
    page(filed).body("timeline", hasSize(2)).body("remedies", empty()).body("customer", nullValue());
  }

  @Test
  void an_open_complaint_is_taken_back_once_and_an_ended_one_not_at_all() {
    var filed = Desk.file("food", "酸奶发霉");
    withdraw(filed, "BORED").statusCode(400);
    withdraw(filed, "MISTAKE").statusCode(200).body("status", equalTo("WITHDRAWN"));
    withdraw(filed, "MISTAKE").statusCode(200);
    assertThat(rows.all("select 1 from outbox where aggregateid = ? and type like '%withdrawn%'", filed.number()))
        .hasSize(1);
    var ended = Desk.file("food", "酸奶发霉");
    news.arrives("resolution.case-closed", ended, "{\"confirmed\":false,\"round\":1}");
    withdraw(ended, "MISTAKE").statusCode(409);
  }

  private Desk.Filed offered() {
    var filed = Desk.file("food", "酸奶发霉");
    news.arrives("resolution.remedy-proposed", filed, "{\"remedy\":\"m1\",\"type\":\"APOLOGY\"}");
    return filed;
  }

  private static ValidatableResponse page(Desk.Filed filed) {
    return Desk.customer(filed).get("/api/complaints/" + filed.number()).then().statusCode(200);
  }

  private static ValidatableResponse answer(Desk.Filed filed, String remedy, boolean accepted) {
    return Desk.customer(filed).body(Map.of("remedy", remedy, "accepted", accepted))
        .post("/api/complaints/" + filed.number() + "/answers").then();
  }

  private static ValidatableResponse confirm(Desk.Filed filed, boolean resolved) {
    return Desk.customer(filed).body(Map.of("resolved", resolved))
        .post("/api/complaints/" + filed.number() + "/confirmation").then();
  }

  private static ValidatableResponse withdraw(Desk.Filed filed, String because) {
    return Desk.customer(filed).body(Map.of("because", because))
        .post("/api/complaints/" + filed.number() + "/withdrawal").then();
  }

  private static String message(Desk.Filed filed, String key) {
    return Desk.customer(filed).header("Idempotency-Key", key).body(Map.of("text", "again"))
        .post("/api/complaints/" + filed.number() + "/messages").then().statusCode(201).extract().path("id");
  }

  private List<Object> said(Desk.Filed filed) {
    return rows
        .all("select cast(payload as json)->>'what' from outbox where aggregateid = ? and type like '%customer-said%' "
            + "order by sequence", filed.number())
        .stream().map(row -> row[0]).toList();
  }
}
