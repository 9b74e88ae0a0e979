package io.zerodistance.intake.harm;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class UnattendedHarmTest {

  @Inject
  MovableClock clock;

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void words_of_harm_that_nobody_looked_after_in_time_reach_the_supervisors_until_somebody_does() {
    String harm = note("客人说孩子吃完上吐下泻");
    String ordinary = note("排队太久");
    String post = agent().body(Map.of("businessUnit", "food", "text", "吃了这家的酸奶，孩子食物中毒住院"))
        .post("/api/mentions").then().statusCode(201).extract().path("id");
    unattended("food").body("items.id", not(hasItem(harm))).body("items.id", not(hasItem(post)));
    clock.move(Duration.ofMinutes(16));
    unattended("food").body("items.id", hasItem(harm)).body("items.id", hasItem(post))
        .body("items.id", not(hasItem(ordinary)));
    unattended("retail").body("items.id", not(hasItem(harm)));
    agent().get("/api/intake/unattended-harm").then().statusCode(403);
    agent().body(Map.of("because", "孩子没事，已和家长通话")).post("/api/grievances/" + harm + "/all-clear").then()
        .statusCode(204);
    unattended("food").body("items.id", not(hasItem(harm))).body("items.id", hasItem(post));
  }

  @Test
  void a_unit_with_less_patience_is_told_sooner_and_more_of_it_takes_a_second_person() {
    patience(5).body("stored", equalTo(true));
    patience(30).body("stored", equalTo(false)).body("raises.what", hasItem("patienceMinutes"));
    String harm = Desk.staff("property-agent-1", "agent", "property")
        .body(Map.of("businessUnit", "property", "text", "电梯突然下坠，老人摔伤骨折")).post("/api/grievances").then()
        .statusCode(201).extract().path("number");
    String elsewhere = note("客人说孩子吃完上吐下泻");
    unattended("property").body("items.id", not(hasItem(harm))).body("minutes", equalTo(5));
    clock.move(Duration.ofMinutes(6));
    unattended("property").body("items.id", hasItem(harm));
    unattended("food").body("items.id", not(hasItem(elsewhere))).body("minutes", equalTo(15));
    Desk.staff("director", "bu-manager", "food", "property").get("/api/intake/unattended-harm").then().statusCode(200)
        .body("items.id", hasItem(harm)).body("items.id", not(hasItem(elsewhere))).body("minutes", equalTo(5));
  }

  private static ValidatableResponse patience(int minutes) {
    return Desk.staff("property-manager-1", "bu-manager", "property")
        .body(Map.of("content", Map.of("patienceMinutes", minutes), "because", "离医院近"))
        .put("/api/intake/rules/property/HARM").then().statusCode(200);
  }

  private static String note(String text) {
    return agent().body(Map.of("businessUnit", "food", "text", text)).post("/api/grievances").then().statusCode(201)
        .extract().path("number");
  }

  private static ValidatableResponse unattended(String unit) {
    return Desk.staff(unit + "-supervisor-1", "supervisor", unit).get("/api/intake/unattended-harm").then()
        .statusCode(200);
  }

  private static RequestSpecification agent() {
    return Desk.staff("food-agent-1", "agent", "food");
  }
}
