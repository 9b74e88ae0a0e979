package io.zerodistance.intake;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.testkit.Tokens;

/** The gestures that tests repeat: file as a customer, ask as a member of staff. */
public final class Desk {

  private Desk() {}

  /** A complaint just filed: what its customer holds. */
  public record Filed(String number, String token) {}

  public static Filed file(String businessUnit, String text) {
    return file(Map.of("businessUnit", businessUnit, "text", text));
  }

  public static Filed file(Map<String, ?> body) {
    var json = post(UUID.randomUUID().toString(), body).statusCode(201).extract().jsonPath();
    return new Filed(json.getString("number"), json.getString("trackingToken"));
  }

  public static ValidatableResponse post(String key, Object body) {
    return given().contentType(ContentType.JSON).header("Idempotency-Key", key).body(body)
        .post("/api/complaints").then();
  }

  public static RequestSpecification customer(Filed filed) {
    return given().contentType(ContentType.JSON).header("Tracking-Token", filed.token())
        .header("Accept-Language", "en");
  }

  public static RequestSpecification staff(String id, String role, String... businessUnits) {
    return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(id, Set.of(role), Set.of(businessUnits)));
  }
}
