package io.zerodistance.resolution.closing;

import static org.hamcrest.Matchers.hasItem;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hamcrest.Matcher;

import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;

/** Food cases that we thought we were done with, what came then, and what a person does about it. */
@ApplicationScoped
class EndedCases {

  @Inject
  Story story;

  /** The customer was asked whether it is resolved. */
  String resolved() {
    var number = story.foodCase();
    proposes(number);
    return number;
  }

  String closed() {
    var number = resolved();
    story.customerConfirms(number, true);
    return number;
  }

  void proposes(String number) {
    story.as("food-agent-1").body(Map.of("text", "已退款并更换产品")).post("/api/cases/" + number + "/resolution").then()
        .statusCode(200);
  }

  void writes(String number) {
    story.tell(number, "zerodistance.intake.customer-said.v1", Map.of("what", "MESSAGE", "message", "m-1"));
  }

  void late(String number, Matcher<?> what) {
    story.as("food-agent-1").get("/api/cases/" + number).then().statusCode(200).body("lateNews.what", what);
  }

  void listed(String staff, String query, Matcher<?> numbers) {
    story.as(staff).get("/api/resolution/late-news" + query).then().statusCode(200).body("items.number", numbers);
  }

  /** What the page sends back: the time of the last of what it shows. */
  String seen(String staff, String number) {
    return story.as(staff).get("/api/cases/" + number).then().statusCode(200)
        .body("lateNews.what", hasItem("CUSTOMER_WROTE")).extract().path("lateNews[-1].newest");
  }

  ValidatableResponse reads(String number, String seen) {
    return story.as("food-agent-2").body(Map.of("seen", seen)).post("/api/cases/" + number + "/late-news/reading")
        .then();
  }

  /** {@code seen} may be null: then it answers none of the news. */
  ValidatableResponse answers(String staff, String number, String seen) {
    return answers(staff, number, seen, UUID.randomUUID().toString());
  }

  ValidatableResponse answers(String staff, String number, String seen, String key) {
    var reply = new HashMap<String, Object>(Map.of("text", "谢谢您的来信。", "override", Map.of("reason", "只是致谢")));
    reply.put("seen", seen);
    return story.as(staff).header("Idempotency-Key", key).body(reply).post("/api/cases/" + number + "/replies").then()
        .statusCode(201);
  }

  ValidatableResponse reopen(String number, String because, String seen) {
    var body = new HashMap<String, Object>(Map.of("because", because));
    body.put("seen", seen);
    return story.as("food-agent-1").body(body).post("/api/cases/" + number + "/reopening").then();
  }
}
