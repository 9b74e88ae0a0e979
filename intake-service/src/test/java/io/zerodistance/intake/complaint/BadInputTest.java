package io.zerodistance.intake.complaint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

/** Whatever is wrong with a filing: a problem that says what to do, and nothing changed. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class BadInputTest {

  @Inject
  Rows rows;

  static Stream<Arguments> bad_filings() {
    return Stream.of(
        Arguments.of("no text", "{\"businessUnit\":\"food\"}", 400, "text-missing"),
        Arguments.of("empty text", "{\"businessUnit\":\"food\",\"text\":\"\"}", 400, "text-missing"),
        Arguments.of("blank text", "{\"businessUnit\":\"food\",\"text\":\" \\n\\t \"}", 400, "text-missing"),
        Arguments.of("one too long", filing("a".repeat(10_001)), 400, "text-too-long"),
        Arguments.of("100 kB text", filing("啊".repeat(34_000)), 400, "text-too-long"),
        Arguments.of("unknown unit", "{\"businessUnit\":\"bank\",\"text\":\"x\"}", 400, "business-unit-unknown"),
        Arguments.of("no unit", "{\"text\":\"x\"}", 400, "business-unit-unknown"),
        Arguments.of("number as text", "{\"businessUnit\":\"food\",\"text\":5}", 400, "validation-failed"),
        Arguments.of("boolean as text", "{\"businessUnit\":\"food\",\"text\":true}", 400, "validation-failed"),
        Arguments.of("object as text", "{\"businessUnit\":\"food\",\"text\":{\"a\":1}}", 400, "validation-failed"),
        Arguments.of("list as unit", "{\"businessUnit\":[\"food\"],\"text\":\"x\"}", 400, "validation-failed"),
        Arguments.of("text as contact", "{\"businessUnit\":\"food\",\"text\":\"x\",\"contact\":\"me\"}", 400,
            "validation-failed"),
        Arguments.of("list as body", "[1,2]", 400, "body-unreadable"),
        Arguments.of("text as body", "\"hello\"", 400, "body-unreadable"),
        Arguments.of("broken JSON", "{\"businessUnit\":\"food\",", 400, "body-unreadable"),
        Arguments.of("not JSON", "hello", 400, "body-unreadable"),
        Arguments.of("no body", "", 400, "field-invalid"),
        Arguments.of("null body", "null", 400, "field-invalid"),
        Arguments.of("NUL", "{\"businessUnit\":\"food\",\"text\":\"a\\u0000b\"}", 400, "text-not-storable"),
        Arguments.of("NUL in the unit", "{\"businessUnit\":\"fo\\u0000od\",\"text\":\"ab\"}", 400, "text-not-storable"),
        Arguments.of("half a character", "{\"businessUnit\":\"food\",\"text\":\"a\\ud83d\"}", 400, "text-not-storable"),
        Arguments.of("unknown channel", with("channel", "PIGEON"), 400, "field-invalid"),
        Arguments.of("unknown kind", with("kind", "PRAISE"), 400, "field-invalid"),
        Arguments.of("item of another unit", with("taxonomyItem", "strength"), 400, "field-invalid"),
        Arguments.of("date without offset", with("occurredAt", "2026-11-21T10:00:00"), 400, "field-invalid"),
        Arguments.of("date in the future", with("occurredAt", "2999-11-21T10:00:00Z"), 400, "field-invalid"),
        Arguments.of("no date at all", with("occurredAt", "yesterday"), 400, "field-invalid"),
        Arguments.of("not a language", with("language", "中文"), 400, "field-invalid"),
        Arguments.of("long order", with("order", "9".repeat(201)), 400, "field-invalid"),
        Arguments.of("bad phone", "{\"businessUnit\":\"food\",\"text\":\"x\",\"contact\":{\"phone\":\"call me\"}}", 400,
            "field-invalid"),
        Arguments.of("bad e-mail", "{\"businessUnit\":\"food\",\"text\":\"x\",\"contact\":{\"email\":\"nowhere\"}}",
            400,
            "field-invalid"),
        Arguments.of("2 MB body", filing("a".repeat(2_000_000)), 413, "body-too-large"));
  }

  @ParameterizedTest(name = "{0} → {2} {3}")
  @MethodSource("bad_filings")
  void a_bad_filing_gets_a_problem_that_says_what_to_do_and_changes_nothing(String what, String body, int status,
      String problem) {
    var before = rows.effects();
    given().contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body.getBytes(StandardCharsets.UTF_8)).post("/api/complaints").then()
        .statusCode(status).contentType("application/problem+json")
        .body("type", equalTo("urn:zerodistance:problem:" + problem))
        .body("detail", not(emptyOrNullString()));
    assertThat(rows.effects()).isEqualTo(before);
  }

  @Test
  void a_missing_or_overlong_key_is_refused() {
    var before = rows.effects();
    given().contentType("application/json").body(filing("x")).post("/api/complaints").then().statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:zerodistance:problem:idempotency-key-missing"));
    given().contentType("application/json").header("Idempotency-Key", "k".repeat(256)).body(filing("x"))
        .post("/api/complaints").then().statusCode(400);
    assertThat(rows.effects()).isEqualTo(before);
  }

  @Test
  void another_content_type_is_refused() {
    var before = rows.effects();
    for (var type : new String[] {"text/plain", "application/xml", "multipart/form-data; boundary=x"}) {
      given()
          .config(io.restassured.RestAssured.config().encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
              .encodeContentTypeAs("multipart/form-data", io.restassured.http.ContentType.TEXT)))
          .contentType(type).header("Idempotency-Key", UUID.randomUUID().toString()).body(filing("x"))
          .post("/api/complaints").then().statusCode(415).contentType("application/problem+json");
    }
    assertThat(rows.effects()).isEqualTo(before);
  }

  @Test
  void unknown_fields_are_ignored() {
    given().contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
        .body("{\"businessUnit\":\"food\",\"text\":\"x\",\"wings\":2}").post("/api/complaints").then().statusCode(201);
  }

  private static String filing(String text) {
    return "{\"businessUnit\":\"food\",\"text\":\"" + text + "\"}";
  }

  private static String with(String field, String value) {
    return "{\"businessUnit\":\"food\",\"text\":\"x\",\"" + field + "\":\"" + value + "\"}";
  }
}
