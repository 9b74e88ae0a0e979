package io.zerodistance.resolution.reply;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SendReplyTest {

  private static final String COMPLETE = "王女士您好,我是徐汇店店长李明。非常抱歉让您买到发霉的酸奶。我们会为您全额退款。"
      + "退款将在3个工作日内到账。如有任何问题,请随时联系我。𠮷😀";

  @Inject
  Story story;

  @Test
  void the_check_answers_each_part_with_its_sentence() {
    story.as("food-agent-1").body(Map.of("text", COMPLETE)).post("/api/reply-check").then().statusCode(200)
        .body("parts", hasSize(5)).body("parts[0].part", equalTo("APOLOGY"))
        .body("parts[0].sentence", equalTo("非常抱歉让您买到发霉的酸奶。")).body("missing", hasSize(0));
  }

  @Test
  void a_complete_reply_goes_out_and_the_customer_reads_it_with_the_own_token() {
    var number = story.foodCase();
    story.as("food-agent-1").body(Map.of("text", COMPLETE)).post("/api/cases/" + number + "/replies").then()
        .statusCode(201).body("parts", hasSize(5));
    given().header("Tracking-Token", Story.TOKEN).get("/api/cases/" + number + "/letters").then().statusCode(200)
        .body("items[0].text", equalTo(COMPLETE)).header("Cache-Control", equalTo("no-store"));
    assertThat(story.events(number)).containsExactly("case-opened", "letter-written", "reply-sent");
    assertThat(story.data(number, "reply-sent").getFirst().toString()).doesNotContain("酸奶");
  }

  @Test
  void the_customer_also_reads_what_was_offered_and_why_we_think_it_is_resolved() {
    var number = story.foodCase();
    story.proposes("food-agent-1", number, "{\"type\":\"CORRECTION\",\"text\":\"换新\"}").statusCode(201);
    story.proposes("food-agent-1", number, 30_000).body("status", equalTo("AWAITING_APPROVAL"));
    story.as("food-agent-1").body(Map.of("text", "已换新")).post("/api/cases/" + number + "/resolution").then()
        .statusCode(200);
    given().header("Tracking-Token", Story.TOKEN).get("/api/cases/" + number + "/letters").then()
        .body("items.kind", equalTo(List.of("REMEDY", "RESOLUTION")))
        .body("items[0].text", startsWith("换新\n\n这个方案到 ")).body("items[1].text", equalTo("已换新"));
  }

  @Test
  void an_incomplete_reply_is_stopped_with_the_missing_parts_and_changes_nothing() {
    var number = story.foodCase();
    story.as("food-agent-1").body(Map.of("text", "非常抱歉!")).post("/api/cases/" + number + "/replies").then()
        .statusCode(422).body("type", equalTo("urn:zerodistance:problem:reply-incomplete"))
        .body("missing", equalTo(List.of("IDENTITY", "ACTION", "NEXT_STEP", "FOLLOW_UP")));
    assertThat(story.events(number)).containsExactly("case-opened");
  }

  @Test
  void an_incomplete_reply_goes_out_for_a_stated_reason_only() {
    var number = story.foodCase();
    var path = "/api/cases/" + number + "/replies";
    story.as("food-agent-1").body(Map.of("text", "非常抱歉!", "override", Map.of("reason", " "))).post(path).then()
        .statusCode(400);
    story.as("food-agent-1").body(Map.of("text", "非常抱歉!", "override", Map.of("reason", "客户只要一句道歉")))
        .post(path).then().statusCode(201);
    assertThat(story.data(number, "reply-sent").getFirst().path("overridden").asBoolean()).isTrue();
  }

  @Test
  void a_repeated_request_with_the_same_key_sends_one_reply() {
    var number = story.foodCase();
    for (int count = 0; count < 2; count++) {
      story.as("food-agent-1").header("Idempotency-Key", "k-1").body(Map.of("text", COMPLETE))
          .post("/api/cases/" + number + "/replies").then().statusCode(201);
    }
    assertThat(story.events(number)).containsExactly("case-opened", "letter-written", "reply-sent");
  }

  @Test
  void the_check_offers_what_the_reply_promises_in_the_time_of_the_unit_and_tracks_what_the_handler_takes() {
    var number = story.foodCase();
    var offered = story.as("food-agent-1").body(Map.of("text", COMPLETE, "number", number)).post("/api/reply-check")
        .then().statusCode(200).body("promises.text", equalTo(List.of("退款将在3个工作日内到账。")))
        .body("promises[0].due", endsWith("T10:00:00Z")).extract().jsonPath();
    story.as("food-agent-1").body(Map.of("text", COMPLETE, "promises", offered.getList("promises")))
        .post("/api/cases/" + number + "/replies").then().statusCode(201);
    story.as("food-agent-1").get("/api/cases/" + number + "/promises").then()
        .body("items.text", equalTo(List.of("退款将在3个工作日内到账。")))
        .body("items[0].due", equalTo(offered.getString("promises[0].due")));
    assertThat(story.events(number)).containsExactly("case-opened", "promise-made", "letter-written", "reply-sent");
  }

  @Test
  void a_reply_that_is_stopped_promises_nothing() {
    var number = story.foodCase();
    story.as("food-agent-1").body(Map.of("text", "非常抱歉!", "promises",
        List.of(Map.of("text", "退款", "due", "2099-01-01T00:00:00Z")))).post("/api/cases/" + number + "/replies").then()
        .statusCode(422);
    assertThat(story.events(number)).containsExactly("case-opened");
  }

  @Test
  void the_handler_is_told_when_the_reply_is_not_in_the_language_of_the_customer() {
    var number = story.foodCase();
    story.as("food-agent-1").body(Map.of("text", "We are very sorry for this.", "number", number))
        .post("/api/reply-check").then().body("otherLanguage", equalTo("zh"));
    story.as("food-agent-1").body(Map.of("text", COMPLETE, "number", number)).post("/api/reply-check").then()
        .body("otherLanguage", equalTo(null));
    story.as("retail-agent-1").body(Map.of("text", COMPLETE, "number", number)).post("/api/reply-check").then()
        .statusCode(404);
  }

  @Test
  void a_wrong_or_missing_token_is_answered_like_an_unknown_number() {
    var number = story.foodCase();
    var bodies = List.of(
        given().header("Tracking-Token", "wrong").get("/api/cases/" + number + "/letters"),
        given().get("/api/cases/" + number + "/letters"),
        given().header("Tracking-Token", Story.TOKEN).get("/api/cases/" + story.number("FD") + "/letters"));
    assertThat(bodies).allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(404));
    assertThat(bodies.stream().map(response -> response.jsonPath().getString("detail")).distinct()).hasSize(1);
  }

  @Test
  void nobody_replies_on_a_case_of_another_unit() {
    var number = story.foodCase();
    story.as("retail-agent-1").body(Map.of("text", COMPLETE)).post("/api/cases/" + number + "/replies").then()
        .statusCode(404);
    given().contentType("application/json").body(Map.of("text", COMPLETE)).post("/api/cases/" + number + "/replies")
        .then().statusCode(401);
  }
}
