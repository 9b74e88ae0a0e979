package io.zerodistance.routing.servicelevel;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.ServiceDatabase;

/** What the public policy page is written from: times for everybody, and how long a working day is. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class PromisedTimesTest {
  @Inject
  Desk desk;

  @ParameterizedTest
  @CsvSource({"food, 840", "retail, 720", "pharmacy, 720", "property, 480", "healthcare, 450", "cement, 480"})
  void a_working_day_is_as_long_as_the_desk_is_open(String unit, int minutes) {
    promised(unit).body("dayMinutes", equalTo(minutes));
  }

  @Test
  void what_is_promised_to_a_class_of_customers_is_not_shown_to_everybody() {
    var unit = desk.open();
    desk.promise(unit, """
        {"deadline": "FIRST_RESPONSE", "position": 1, "name": "key-accounts", "customerClass": "KEY_ACCOUNT",
         "minutes": 17, "counts": "CALENDAR", "warnLeadMinutes": 5},
        {"deadline": "FIRST_RESPONSE", "position": 2, "name": "everybody", "minutes": 19, "counts": "CALENDAR",
         "warnLeadMinutes": 5}""");
    promised(unit).body("items.minutes", hasItem(19)).body("items.minutes", not(hasItem(17)))
        .body("items.customerClass", not(hasItem("KEY_ACCOUNT"))).body("items[0].kind", nullValue());
  }

  private static ValidatableResponse promised(String unit) {
    return given().get("/api/routing/service-levels/" + unit).then().statusCode(200);
  }
}
