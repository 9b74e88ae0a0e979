package io.zerodistance.resolution.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** What was promised and not done in time can still be done; what is not wanted any more ends with the customer's word. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class LatePromiseTest {

  private static final String SETTLED = "urn:zerodistance:problem:promise-settled";

  @Inject
  Story story;
  @Inject
  MovableClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void a_broken_promise_that_is_fulfilled_late_stays_broken_is_known_to_be_made_good_and_waits_no_longer() {
    var number = story.caseOf("PH", "pharmacy-agent-8");
    var promise = promise(number);
    does(number, promise, "late-fulfilment", Map.of()).statusCode(409).body("type", equalTo(SETTLED));
    clock.ahead(Duration.ofHours(2));
    does(number, promise, "late-fulfilment", Map.of()).statusCode(200).body("state", equalTo("BROKEN"))
        .body("madeGoodAt", notNullValue());
    does(number, promise, "late-fulfilment", Map.of()).statusCode(200).body("madeGoodAt", notNullValue());
    assertThat(story.events(number)).containsExactly("case-opened", "promise-made", "promise-broken",
        "promise-made-good");
    story.as("pharmacy-agent-8").get("/api/resolution/promises?mine=true").then().body("items.id",
        not(hasItem(promise)));
  }

  @Test
  void a_promise_ends_with_the_customers_consent_written_down_and_only_before_it_is_due() {
    var number = story.caseOf("PH", "pharmacy-agent-8");
    var dropped = promise(number);
    does(number, dropped, "cancellation", Map.of()).statusCode(400);
    does(number, dropped, "cancellation", Map.of("consent", "电话里说已经买到，不用回访")).statusCode(200)
        .body("state", equalTo("CANCELLED")).body("consent", equalTo("电话里说已经买到，不用回访"));
    assertThat(story.events(number)).containsExactly("case-opened", "promise-made", "promise-cancelled");
    var late = promise(number);
    clock.ahead(Duration.ofHours(2));
    does(number, late, "cancellation", Map.of("consent", "没关系")).statusCode(409).body("type", equalTo(SETTLED));
    does(number, dropped, "late-fulfilment", Map.of()).statusCode(409).body("type", equalTo(SETTLED));
    does(number, dropped, "kept", Map.of()).statusCode(409);
  }

  @Test
  void how_a_customer_agreed_is_erased_with_the_person() {
    var number = story.caseOf("PH", "pharmacy-agent-8");
    does(number, promise(number), "cancellation", Map.of("consent", "王女士说不用了")).statusCode(200);
    story.tell(number, "zerodistance.intake.customer-erased.v1", Map.of("customer", "c-1"));
    assertThat(story.rows(number, "select consent from promise where number = ?1").getFirst()[0]).isEqualTo("-");
  }

  private String promise(String number) {
    return story.as("pharmacy-agent-8")
        .body(Map.of("text", "一小时内回电", "due", Instant.now().plusSeconds(3600).toString()))
        .post("/api/cases/" + number + "/promises").then().statusCode(201).extract().path("id");
  }

  private ValidatableResponse does(String number, String promise, String what, Map<String, String> body) {
    return story.as("pharmacy-agent-8").body(body).post("/api/cases/" + number + "/promises/" + promise + "/" + what)
        .then();
  }
}
