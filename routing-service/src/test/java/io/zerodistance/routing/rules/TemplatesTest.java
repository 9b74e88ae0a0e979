package io.zerodistance.routing.rules;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.ServiceDatabase;

/** What the group must say, because a unit that leaves it out leans on it. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class TemplatesTest {
  private static final String DEMANDS = "/api/routing/rules/group/SKILLS";
  @Inject
  Desk desk;

  @Test
  void the_group_says_of_each_severity_by_when_somebody_has_it() {
    var version = quality().get(DEMANDS).then().statusCode(200).extract().jsonPath();
    propose(List.of(demand("S1", 30), demand("S2", 60), demand("S3", 240))).statusCode(422)
        .body("type", containsString("rules-invalid")).body("detail", containsString("S4"));
    propose(List.of(demand("S1", 30), demand("S2", null), demand("S3", 240), demand("S4", 480))).statusCode(422)
        .body("detail", containsString("S2: the template says ownerMinutes"));
    quality().get(DEMANDS).then().body("version", equalTo(version.getInt("version")));
    propose(List.of(demand("S1", 30), demand("S2", 60), demand("S3", 240), demand("S4", 480))).statusCode(200);
  }

  @Test
  void a_break_is_three_hours_by_the_template_and_never_a_night() {
    var unit = desk.open();
    var manager = desk.as("manager-" + unit, "bu-manager", unit);
    manager.get("/api/routing/rules/" + unit).then().statusCode(200).body("assignment.rules.breakMinutes",
        equalTo(180));
    manager.body(Map.of("content", Map.of("breakMinutes", 481), "because", "try"))
        .put("/api/routing/rules/" + unit + "/ASSIGNMENT").then().statusCode(422)
        .body("detail", containsString("breakMinutes is from 0 to 480"));
  }

  private ValidatableResponse propose(List<Map<String, Object>> demands) {
    return quality().body(Map.of("content", Map.of("demands", demands), "because", "try", "dryRun", true)).put(DEMANDS)
        .then();
  }

  private RequestSpecification quality() {
    return desk.as("quality", "quality", "food");
  }

  private static Map<String, Object> demand(String severity, Integer ownerMinutes) {
    var demand = new HashMap<String, Object>(Map.of("severity", severity, "units", 1, "lowestTier", "SENIOR"));
    demand.put("ownerMinutes", ownerMinutes);
    return demand;
  }
}
