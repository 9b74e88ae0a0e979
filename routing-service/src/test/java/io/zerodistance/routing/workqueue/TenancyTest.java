package io.zerodistance.routing.workqueue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class TenancyTest {
  @Inject
  Desk desk;

  @Test
  void a_case_of_another_unit_is_answered_like_one_that_is_not_there() {
    var unit = desk.open();
    desk.hire(unit, "ann-" + unit, "FRONT_LINE", 10);
    var number = desk.file(unit, "S3");
    var foreign = desk.show("retail", number).statusCode(404).extract().asString();
    var unknown = desk.show("retail", "RT-261121-00000000").statusCode(404).extract().asString();
    assertThat(foreign.replace(number, "N")).isEqualTo(unknown.replace("RT-261121-00000000", "N"));
    desk.as("boss", "supervisor", "retail").body("{\"staff\":\"retail-agent-1\",\"reason\":\"mine now\"}")
        .post("/api/routing/cases/" + number + "/assignment").then().statusCode(404);
    assertThat(desk.owner(unit, number)).isEqualTo("ann-" + unit);
  }

  @Test
  void staff_and_lists_show_the_callers_units_only() {
    var unit = desk.open();
    desk.hire(unit, "zoe-" + unit, "FRONT_LINE", 1);
    var owned = desk.file(unit, "S3");
    var queued = desk.file(unit, "S3");
    desk.as("boss", "supervisor", "retail").get("/api/routing/staff").then().statusCode(200)
        .body("items.businessUnit", everyItem(equalTo("retail")));
    for (var list : new String[] {"", "?waiting=true", "?owner=zoe-" + unit}) {
      desk.as("boss", "supervisor", "retail").get("/api/routing/cases" + list).then().statusCode(200)
          .body("items.number", not(hasItem(owned))).body("items.number", not(hasItem(queued)));
    }
    desk.as("boss", "supervisor", "retail").body("{\"presence\":\"OFF\"}")
        .put("/api/routing/staff/zoe-" + unit + "/presence").then().statusCode(404);
  }

  @Test
  void a_handler_finds_own_cases_and_a_supervisor_the_queue_page_by_page() {
    var unit = desk.open();
    var me = "me-" + unit;
    desk.hire(unit, me, "FRONT_LINE", 60);
    for (int i = 0; i < 70; i++) {
      desk.file(unit, "S3");
    }
    var first = desk.as(me, "agent", unit).get("/api/routing/cases?owner=me").then().statusCode(200).extract();
    assertThat(first.<java.util.List<String>>path("items.owner")).hasSize(50).containsOnly(me);
    var second = desk.as(me, "agent", unit).queryParam("cursor", first.<String>path("next"))
        .get("/api/routing/cases?owner=me").then().statusCode(200).extract();
    assertThat(second.<java.util.List<String>>path("items.number")).hasSize(10)
        .doesNotContainAnyElementsOf(first.path("items.number"));
    assertThat(second.<String>path("next")).isNull();
    desk.as("boss", "supervisor", unit).get("/api/routing/cases?waiting=true").then().statusCode(200)
        .body("items.size()", equalTo(10)).body("items.waitingFor.reason", everyItem(equalTo("CAPACITY")));
    desk.as("boss", "supervisor", unit).get("/api/routing/cases?cursor=nonsense").then().statusCode(400);
  }

  @Test
  void presence_is_ones_own_or_the_supervisors_to_set() {
    var unit = desk.open();
    desk.hire(unit, "ann-" + unit, "FRONT_LINE", 1);
    var address = "/api/routing/staff/ann-" + unit + "/presence";
    desk.as("bob", "agent", unit).body("{\"presence\":\"OFF\"}").put(address).then().statusCode(403);
    desk.as("boss", "supervisor", unit).body("{\"presence\":\"OFF\"}").put(address).then().statusCode(200)
        .body("presence", equalTo("OFF"));
    desk.as("ann-" + unit, "agent", unit).body("{\"presence\":\"ASLEEP\"}").put(address).then().statusCode(422);
    desk.as("ann-" + unit, "agent", unit).body("{\"presence\":\"ON_DUTY\"}").put(address).then().statusCode(200)
        .body("presence", equalTo("ON_DUTY"));
  }

  @Test
  void a_customer_and_nobody_see_nothing_of_this() {
    desk.as("someone", "customer", "food").get("/api/routing/cases").then().statusCode(403);
    given().get("/api/routing/cases").then().statusCode(401);
  }
}
