package io.zerodistance.resolution.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

/** A customer without a screen answers an offer to staff: it counts, marked as told, and nobody alone grants money and takes it. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ToldAnswerTest {

  private static final String AGENT = "pharmacy-agent-1";
  private static final String CORRECTION = "{\"type\":\"CORRECTION\",\"text\":\"换新\"}";

  @Inject
  Story story;

  @Test
  void a_yes_by_phone_counts_is_marked_as_told_and_the_customer_reads_that_it_was_noted() {
    var number = story.caseOf("PH", AGENT);
    var offer = story.proposes(AGENT, number, CORRECTION).extract().<String>path("id");
    tells(AGENT, number, offer, true).statusCode(201).body("counted", equalTo(true)).body("how", equalTo("PHONE"));
    file(number).body("remedies[0].status", equalTo("ACCEPTED")).body("told", hasSize(1))
        .body("told[0].remedy", equalTo(offer)).body("told[0].by", equalTo(AGENT))
        .body("told[0].words", equalTo("“好的，就这样办”"))
        .body("timeline.find { it.what == 'remedy-accepted-as-told' }.actor", equalTo(AGENT));
    assertThat(story.data(number, "remedy-answered").getFirst().path("told").asBoolean()).isTrue();
    RestAssured.given().header("Tracking-Token", Story.TOKEN).get("/api/cases/" + number + "/letters").then()
        .body("items.text", hasItem(containsString("我们的同事登记：您接受了")))
        .body("items.find { it.id.startsWith('told-') }.kind", equalTo("REPLY"));
    tells(AGENT, number, offer, true).statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:offer-not-open")).body("state", equalTo("ACCEPTED"));
  }

  @Test
  void who_granted_money_is_not_the_only_one_to_say_that_the_customer_took_it() {
    var number = story.caseOf("PH", AGENT);
    var offer = story.proposes(AGENT, number, 1_000).body("status", equalTo("GRANTED")).extract().<String>path("id");
    for (int again = 0; again < 2; again++) {
      tells(AGENT, number, offer, true).statusCode(201).body("counted", equalTo(false));
    }
    file(number).body("remedies[0].status", equalTo("GRANTED"))
        .body("timeline.what", hasItem("acceptance-told-alone"));
    assertThat(payouts(number)).isZero();
    assertThat(story.events(number)).doesNotContain("remedy-answered");
    listed(number, contains("TOLD_ALONE"));
    story.as("pharmacy-agent-2").body(Map.of("seen", "2099-01-01T00:00:00Z"))
        .post("/api/cases/" + number + "/late-news/reading").then().statusCode(200);
    listed(number, contains("TOLD_ALONE"));
    tells("pharmacy-agent-2", number, offer, true).statusCode(201).body("counted", equalTo(true));
    file(number).body("remedies[0].status", equalTo("ACCEPTED")).body("told.counted", contains(false, false, true));
    listed(number, empty());
    assertThat(payouts(number)).isOne();
  }

  @Test
  void who_approved_money_needs_another_and_who_asked_for_it_is_one() {
    var number = story.caseOf("PH", AGENT);
    var asked = story.proposes(AGENT, number, 30_000).extract();
    tells(AGENT, number, asked.path("id"), true).statusCode(409);
    story.decides("pharmacy-senior-1", asked.path("approval"), "APPROVE").statusCode(200);
    tells("pharmacy-senior-1", number, asked.path("id"), true).body("counted", equalTo(false));
    assertThat(payouts(number)).isZero();
    tells(AGENT, number, asked.path("id"), true).body("counted", equalTo(true));
    assertThat(payouts(number)).isOne();
  }

  @Test
  void a_no_gives_the_money_back_and_the_next_offer_says_why() {
    var number = story.caseOf("PH", AGENT);
    var offer = story.proposes(AGENT, number, 1_000).extract().<String>path("id");
    tells(AGENT, number, offer, false).statusCode(201).body("counted", equalTo(true));
    assertThat(
        story.rows(number, "select sum(amount) from budget_use where kind = 'CASE' and holder = ?1").getFirst()[0])
        .asString().isEqualTo("0");
    story.proposes(AGENT, number, CORRECTION).statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:basis-required"));
  }

  @Test
  void an_answer_says_how_it_came_is_of_the_own_unit_and_the_same_key_tells_it_once() {
    var number = story.caseOf("PH", AGENT);
    var offer = story.proposes(AGENT, number, 1_000).extract().<String>path("id");
    tells(AGENT, number, offer, Map.of("accepted", true, "how", "TELEPATHY", "words", "好")).statusCode(400);
    tells(AGENT, number, offer, Map.of("accepted", true, "how", "PHONE")).statusCode(400).body("field",
        equalTo("words"));
    tells(AGENT, number, offer, Map.of("how", "PHONE", "words", "好")).statusCode(400).body("field",
        equalTo("accepted"));
    tells("food-agent-1", number, offer, true).statusCode(404);
    tells(AGENT, number, "no-such-offer", true).statusCode(404);
    var key = UUID.randomUUID().toString();
    var body = Map.<String, Object>of("accepted", true, "how", "COUNTER", "words", "当面同意");
    var first = tells(key, AGENT, number, offer, body).statusCode(201).extract().<String>path("id");
    tells(key, AGENT, number, offer, body).statusCode(201).body("id", equalTo(first));
    file(number).body("told", hasSize(1));
  }

  private ValidatableResponse tells(String staff, String number, String offer, boolean accepted) {
    return tells(staff, number, offer, Map.of("accepted", accepted, "how", "PHONE", "words", "“好的，就这样办”"));
  }

  private ValidatableResponse tells(String staff, String number, String offer, Map<String, Object> body) {
    return tells(UUID.randomUUID().toString(), staff, number, offer, body);
  }

  private ValidatableResponse tells(String key, String staff, String number, String offer, Map<String, Object> body) {
    return story.as(staff).header("Idempotency-Key", key).body(body)
        .post("/api/cases/" + number + "/remedies/" + offer + "/told-answer").then();
  }

  /** What the list of those who work in the unit says of this case. */
  private void listed(String number, Matcher<? super List<String>> what) {
    story.as("pharmacy-agent-2").get("/api/resolution/late-news").then().statusCode(200)
        .body("items.findAll { it.number == '" + number + "' }.what", what);
  }

  private ValidatableResponse file(String number) {
    return story.as(AGENT).get("/api/cases/" + number).then().statusCode(200);
  }

  private long payouts(String number) {
    return ((Number) story.rows(number, "select count(*) from payout where number = ?1").getFirst()[0]).longValue();
  }
}
