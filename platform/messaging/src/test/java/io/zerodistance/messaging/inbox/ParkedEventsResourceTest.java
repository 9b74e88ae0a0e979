package io.zerodistance.messaging.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.messaging.ProbeHandler;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.testkit.ServiceDatabase;
import io.zerodistance.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ParkedEventsResourceTest {

  @Inject
  EventDispatcher dispatcher;
  @Inject
  ProbeHandler handler;
  @Inject
  Redrive redrive;

  @BeforeEach
  void park_two_cases() {
    handler.cure(false);
    deliver("PH-1", "pharmacy", 1, true);
    deliver("PH-1", "pharmacy", 2, false);
    deliver("CM-1", "cement", 1, true);
  }

  @AfterEach
  void empty() {
    handler.cure(true);
    redrive.redrive("pharmacy", "PH-1").await().atMost(Duration.ofSeconds(10));
    redrive.redrive("cement", "CM-1").await().atMost(Duration.ofSeconds(10));
  }

  @Test
  void an_administrator_sees_the_parked_events_of_the_own_business_units_page_by_page() {
    var next = as("admin-1", "admin", "pharmacy").get("/api/probe/parked?limit=1").then().statusCode(200)
        .body("items", hasSize(1)).body("items[0].case", equalTo("PH-1"))
        .body("items[0].cause", startsWith("IllegalArgumentException at ProbeHandler"))
        .body("items[0].ageSeconds", notNullValue()).body("items[0].payload", nullValue())
        .body("next", notNullValue()).extract().<String>path("next");
    as("admin-1", "admin", "pharmacy").queryParam("cursor", next).get("/api/probe/parked").then().statusCode(200)
        .body("items", hasSize(1)).body("items[0].cause", equalTo("BEHIND_PARKED")).body("next", nullValue());
  }

  @Test
  void redrive_plays_a_case_in_order_up_to_what_still_fails() {
    as("admin-1", "admin", "pharmacy").post("/api/probe/parked/PH-1/redrive").then().statusCode(200)
        .body("played", equalTo(0)).body("waiting", equalTo(2));
    handler.cure(true);
    as("admin-1", "admin", "pharmacy").post("/api/probe/parked/PH-1/redrive").then().statusCode(200)
        .body("played", equalTo(2)).body("waiting", equalTo(0));
    as("admin-1", "admin", "pharmacy").post("/api/probe/parked/PH-1/redrive").then().statusCode(404);
  }

  @Test
  void a_case_of_another_business_unit_or_another_service_does_not_exist() {
    as("admin-1", "admin", "pharmacy").post("/api/probe/parked/CM-1/redrive").then().statusCode(404);
    as("admin-1", "admin", "pharmacy").get("/api/intake/parked").then().statusCode(404);
  }

  @Test
  void only_administrators_may_look() {
    as("pharmacy-agent-1", "agent", "pharmacy").get("/api/probe/parked").then().statusCode(403);
    as("pharmacy-agent-1", "agent", "pharmacy").post("/api/probe/parked/PH-1/redrive").then().statusCode(403);
    given().get("/api/probe/parked").then().statusCode(401);
    as("admin-1", "admin", "pharmacy").get("/api/probe/parked?cursor=nonsense").then().statusCode(400)
        .body("type", equalTo("urn:zerodistance:problem:cursor-invalid"));
  }

  @Test
  void the_contract_names_the_service_itself() {
    var contract = given().get("/q/openapi?format=json").then().statusCode(200).extract().jsonPath();
    assertThat(contract.<java.util.Map<String, Object>>get("paths")).containsKeys("/api/probe/parked",
        "/api/probe/parked/{case}/redrive").doesNotContainKey("/api/{service}/parked");
    given().get("/q/openapi?format=json").then()
        .body("paths.'/api/probe/parked'.get.parameters.name", not(org.hamcrest.Matchers.hasItem("service")));
  }

  private void deliver(String number, String unit, long sequence, boolean poison) {
    dispatcher
        .dispatch(new Envelope(UUID.randomUUID(), "zerodistance.probe.probed.v1", number, unit, sequence, Instant.now(),
            "{\"number\":\"%s\",\"businessUnit\":\"%s\",\"poison\":%s}".formatted(number, unit, poison)))
        .await().atMost(Duration.ofSeconds(20));
  }

  private static RequestSpecification as(String staff, String role, String unit) {
    return given().auth().oauth2(Tokens.of(staff, Set.of(role), Set.of(unit)));
  }
}
