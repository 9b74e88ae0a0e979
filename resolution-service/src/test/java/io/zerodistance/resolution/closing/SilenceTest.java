package io.zerodistance.resolution.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SilenceTest {

  @Inject
  Story story;
  @Inject
  MovableClock clock;
  @Inject
  SettleBySilence settleBySilence;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void what_nobody_objects_to_in_time_is_settled_once_but_never_counted_as_the_customers_word() {
    var number = resolved();
    after(Duration.ofDays(6));
    assertThat(story.events(number)).endsWith("case-resolved");
    after(Duration.ofDays(8));
    after(Duration.ofDays(9));
    assertThat(story.events(number)).containsExactly("case-opened", "letter-written", "case-resolved",
        "letter-written", "resolution-confirmed", "case-closed");
    assertThat(story.data(number, "resolution-confirmed").getFirst().path("byCustomer").asBoolean()).isFalse();
    var closed = story.data(number, "case-closed").getFirst();
    assertThat(closed.path("confirmed").asBoolean()).isFalse();
    assertThat(closed.path("reopenUntil").asText()).isNotEmpty();
  }

  @Test
  void the_customer_is_told_that_silence_settled_it_and_how_to_have_it_taken_up_again() {
    var number = resolved();
    after(Duration.ofDays(8));
    letters(number).body("items.kind", equalTo(List.of("RESOLUTION", "SETTLED")))
        .body("items[1].text", containsString("重新处理"));
    story.customerConfirms(number, false);
    assertThat(story.events(number)).endsWith("case-closed", "case-reopened");
  }

  @Test
  void an_answer_in_time_leaves_nothing_to_silence() {
    var said = resolved();
    story.customerConfirms(said, true);
    var objected = resolved();
    story.customerConfirms(objected, false);
    after(Duration.ofDays(8));
    assertThat(story.events(said)).filteredOn("resolution-confirmed"::equals).hasSize(1);
    assertThat(story.data(said, "resolution-confirmed").getFirst().path("byCustomer").asBoolean()).isTrue();
    assertThat(story.events(objected)).endsWith("case-reopened");
  }

  @Test
  void the_final_response_is_given_once_a_round_names_the_right_to_go_further_and_asks_the_customer() {
    var number = story.foodCase();
    finalResponse(number, "UK_DISP").statusCode(201).body("text", containsString("申诉专员"));
    finalResponse(number, "UK_DISP").statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:final-response-given"));
    letters(number).body("items.kind", equalTo(List.of("FINAL_RESPONSE")));
    assertThat(story.events(number)).endsWith("case-resolved");
    story.customerConfirms(number, false);
    finalResponse(number, "CN_CONSUMER").statusCode(201).body("round", equalTo(2));
    finalResponse(number, "NOWHERE").statusCode(400).body("type", equalTo("urn:zerodistance:problem:field-invalid"));
    story.as("food-agent-1").get("/api/cases/" + number + "/final-response").then().body("given", hasSize(2))
        .body("objectionDays", equalTo(7));
  }

  @Test
  void an_offer_is_read_together_with_its_reason_and_until_when_it_holds() {
    var number = story.foodCase();
    story.proposes("food-agent-1", number, "{\"type\":\"CORRECTION\",\"text\":\"更换同款\",\"basis\":\"同批次检测合格\"}")
        .statusCode(201);
    story.proposes("food-agent-1", number, "{\"type\":\"CORRECTION\"}").statusCode(201);
    letters(number).body("items[0].text", startsWith("更换同款\n\n同批次检测合格\n\n这个方案到 "))
        .body("items[1].text", startsWith("这个方案到 ")).body("items[1].text", containsString("当天为止有效"));
  }

  @Test
  void every_letter_is_announced_by_its_id_and_without_its_words() {
    var number = story.foodCase();
    story.as("food-agent-1").body(Map.of("text", "已答复", "override", Map.of("reason", "已电话说明")))
        .post("/api/cases/" + number + "/replies").then().statusCode(201);
    story.proposes("food-agent-1", number, "{\"type\":\"CORRECTION\",\"text\":\"更换同款\"}").statusCode(201);
    story.as("food-agent-1").body(Map.of("text", "已更换")).post("/api/cases/" + number + "/resolution").then()
        .statusCode(200);
    after(Duration.ofDays(8));
    story.customerConfirms(number, false);
    finalResponse(number, "CN_CONSUMER").statusCode(201);
    var announced = story.data(number, "letter-written");
    assertThat(announced).extracting(letter -> letter.path("kind").asText() + " " + letter.path("letter").asText())
        .containsExactlyElementsOf(letters(number).extract().<List<Map<String, String>>>path("items").stream()
            .map(letter -> letter.get("kind") + " " + letter.get("id")).toList());
    assertThat(announced.toString()).doesNotContain("更换", "答复");
  }

  private String resolved() {
    var number = story.foodCase();
    story.as("food-agent-1").body(Map.of("text", "已退款并更换产品")).post("/api/cases/" + number + "/resolution").then()
        .statusCode(200);
    return number;
  }

  private void after(Duration time) {
    clock.ahead(time);
    settleBySilence.scan().await().atMost(Duration.ofSeconds(60));
  }

  private ValidatableResponse finalResponse(String number, String right) {
    return story.as("food-agent-1")
        .body(Map.of("outcome", "PARTLY_UPHELD", "furtherRight", right, "text", "抱歉。我是客服主管李敏。已退款，批次检测合格。"))
        .post("/api/cases/" + number + "/final-response").then();
  }

  private ValidatableResponse letters(String number) {
    return RestAssured.given().header("Tracking-Token", Story.TOKEN).get("/api/cases/" + number + "/letters").then()
        .statusCode(200);
  }
}
