package io.zerodistance.resolution.remedy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

/** Who declines is told why the next offer is what it is; the handler sees what the customer said to the last one. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class OfferRoundsTest {

  private static final String CORRECTION = "{\"type\":\"CORRECTION\",\"text\":\"换新\"}";
  private static final String REDRESS = "{\"type\":\"REDRESS\",\"amount\":{\"amount\":30000,\"currency\":\"CNY\"}}";
  private static final String EXPLAINED = "{\"type\":\"CORRECTION\",\"text\":\"换新并上门\",\"basis\":\"保修条款第三条\"}";

  @Inject
  Story story;

  @Test
  void after_a_decline_an_offer_without_its_basis_is_refused_and_the_next_one_is_the_second_round() {
    var number = story.caseOf("PR", "property-agent-1");
    var first = story.proposes("property-agent-1", number, CORRECTION).statusCode(201).extract().<String>path("id");
    story.customerDeclines(number, first, "words-1");
    story.proposes("property-agent-1", number, CORRECTION).statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:basis-required")).body("field", equalTo("basis"));
    file(number).body("remedies", hasSize(1)).body("offers[0].round", equalTo(1))
        .body("offers[0].comment", equalTo("words-1")).body("offers[0].answeredAt", notNullValue())
        .body("offers[0].basis", nullValue());
    var second = story.proposes("property-agent-1", number, EXPLAINED).statusCode(201).extract().<String>path("id");
    file(number).body("offers.remedy", contains(first, second)).body("offers.round", contains(1, 2))
        .body("offers[1].basis", equalTo("保修条款第三条")).body("offers[1].comment", nullValue());
  }

  @Test
  void what_waited_while_another_offer_was_declined_is_granted_with_its_basis_alone() {
    var number = story.caseOf("PR", "property-agent-1");
    var waiting = story.proposes("property-agent-1", number, REDRESS).statusCode(201).extract();
    var declined = story.proposes("property-agent-1", number, CORRECTION).extract().<String>path("id");
    story.customerAnswers(number, declined, false);
    story.decides("property-senior-1", waiting.path("approval"), "APPROVE").statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:basis-required"));
    revises(number, waiting.path("id"), Map.of("amount", Map.of("amount", 30_000, "currency", "CNY"))).statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:basis-required"));
    file(number).body("remedies[0].status", equalTo("AWAITING_APPROVAL")).body("remedies[0].version", equalTo(1));
    var asked = revises(number, waiting.path("id"), Map.of("basis", "按维修报价")).statusCode(200).extract()
        .<String>path("approval");
    story.decides("property-senior-1", asked, "APPROVE").statusCode(200);
    file(number).body("remedies[0].status", equalTo("GRANTED")).body("offers[0].basis", equalTo("按维修报价"));
  }

  @Test
  void an_amount_that_is_changed_while_it_waits_says_why_and_keeps_what_was_said_when_nothing_new_is() {
    var number = story.caseOf("PR", "property-agent-1");
    var remedy = story.proposes("property-agent-1", number, 30_000).extract().<String>path("id");
    revise(number, remedy, Map.of("amount", Map.of("amount", 31_000, "currency", "CNY"), "basis", "加上运费"))
        .body("requiredTier", equalTo("SENIOR"));
    file(number).body("offers[0].basis", equalTo("加上运费")).body("remedies[0].amount.amount", equalTo(31_000))
        .body("remedies[0].version", equalTo(2));
    revise(number, remedy, Map.of("amount", Map.of("amount", 32_000, "currency", "CNY")));
    file(number).body("offers[0].basis", equalTo("加上运费"));
  }

  private ValidatableResponse revise(String number, String remedy, Map<String, Object> body) {
    return revises(number, remedy, body).statusCode(200);
  }

  private ValidatableResponse revises(String number, String remedy, Map<String, Object> body) {
    return story.as("property-agent-1").header("Idempotency-Key", UUID.randomUUID().toString()).body(body)
        .put("/api/cases/" + number + "/remedies/" + remedy).then();
  }

  private ValidatableResponse file(String number) {
    return story.as("property-agent-1").get("/api/cases/" + number).then().statusCode(200);
  }
}
