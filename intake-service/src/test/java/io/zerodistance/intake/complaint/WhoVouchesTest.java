package io.zerodistance.intake.complaint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;
import io.zerodistance.testkit.Tokens;

/** What a sender whom nobody knows may claim: neither a way with privileges nor a key of ours. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class WhoVouchesTest {

  private static final String ADDRESS = "/api/complaints";

  @Inject
  Rows rows;

  @Test
  void nobody_unknown_speaks_for_a_regulator_a_counter_or_the_post() {
    var before = rows.effects();
    for (var channel : List.of("REGULATOR", "COUNTER", "PHONE", "LETTER", "SMS", "SOCIAL", "e-mail")) {
      unknown().body(filing(channel)).post(ADDRESS).then().statusCode(400)
          .body("type", equalTo("urn:zerodistance:problem:field-invalid")).body("field", equalTo("channel"))
          .body("allowed", hasItems("WEB", "MOBILE"));
    }
    assertThat(rows.effects()).isEqualTo(before);
    unknown().body(filing("mobile")).post(ADDRESS).then().statusCode(201);
    unknown().body(filing("")).post(ADDRESS).then().statusCode(201);
  }

  @Test
  void staff_and_trusted_addresses_say_by_which_way_it_came_and_a_customers_account_does_not() {
    unknown().auth().oauth2(token("agent")).body(filing("PHONE")).post(ADDRESS).then().statusCode(201);
    unknown().auth().oauth2(token("customer")).body(filing("PHONE")).post(ADDRESS).then().statusCode(400);
    var imported = Desk.file(filing("REGULATOR"));
    assertThat(rows.one("select channel from complaint where number = ?", imported.number())[0])
        .isEqualTo("REGULATOR");
  }

  @Test
  void who_guesses_a_key_of_ours_takes_nothing_with_it() {
    var clerk = Desk.staff("food-agent-1", "agent", "food");
    String grievance = clerk.body(Map.of("businessUnit", "food", "text", "排队太久")).post("/api/grievances").then()
        .statusCode(201).extract().path("number");
    String guessed = Desk.post("grievance|" + grievance, filing("")).statusCode(201).extract().path("number");
    Desk.staff("food-agent-1", "agent", "food").body(Map.of("consent", true))
        .post("/api/grievances/" + grievance + "/complaint").then().statusCode(201)
        .body("number", not(equalTo(guessed)));
  }

  @Test
  void no_key_of_a_sender_is_one_of_ours() {
    var request = new byte[] {1};
    for (var key : List.of("gateway|sms|1002", "mail|a", "mention-1", "staff|food-agent-1|k")) {
      assertThat(FilingKey.made(key, request).key()).isNotEqualTo(FilingKey.chosen(key, request).key())
          .isEqualTo(FilingKey.made(key, request).key());
    }
  }

  private static Map<String, String> filing(String channel) {
    return Map.of("businessUnit", "food", "text", "酸奶发霉", "channel", channel);
  }

  private static RequestSpecification unknown() {
    return given().contentType(ContentType.JSON)
        .header("X-Forwarded-For", "198.51.100." + ThreadLocalRandom.current().nextInt(1, 255))
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static String token(String role) {
    return Tokens.of("food-" + role + "-1", Set.of(role), Set.of("food"));
  }
}
