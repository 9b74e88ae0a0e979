package io.zerodistance.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.zerodistance.suite.Answer;
import io.zerodistance.suite.Caller;
import io.zerodistance.suite.Json;
import io.zerodistance.suite.Suite;

/** What a careless or hostile client sends through the edge: a clear problem, and nothing has changed. */
@Order(30)
class BadInputIT {

  private static final String JSON = "application/json";

  @ParameterizedTest(name = "{0}")
  @MethodSource("badComplaints")
  void a_bad_complaint_gets_a_clear_problem_and_changes_nothing(String what, int status, String body,
      String contentType) {
    var origin = Suite.running().origin();
    var staff = Caller.staff(origin, "cement-supervisor-1");
    var before = newest(staff);
    var answer = file(origin, body, contentType);
    assertThat(answer.status()).as("%s: %s", what, answer.text()).isEqualTo(status);
    assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
    var problem = Json.read(answer.text());
    assertThat(problem.path("type").asText()).startsWith("urn:zerodistance:problem:");
    assertThat(problem.path("detail").asText()).as("says what to do").isNotBlank();
    assertThat(answer.text()).doesNotContain("io.zerodistance").doesNotContain("Exception")
        .doesNotContainIgnoringCase("select ");
    assertThat(newest(staff)).as("nothing was filed").isEqualTo(before);
  }

  static Stream<Arguments> badComplaints() {
    return Stream.of(
        Arguments.of("empty text", 400, complaint("cement", ""), JSON),
        Arguments.of("blank text", 400, complaint("cement", " \n\t　"), JSON),
        Arguments.of("100 kB of text", 400, complaint("cement", "长".repeat(34_000)), JSON),
        Arguments.of("unknown business unit", 400, complaint("casino", "货不对板"), JSON),
        Arguments.of("no business unit", 400, Json.of("text", "货不对板"), JSON),
        Arguments.of("text is a number", 400, "{\"businessUnit\":\"cement\",\"text\":{\"a\":1}}", JSON),
        Arguments.of("contact is a list", 400, "{\"businessUnit\":\"cement\",\"text\":\"x\",\"contact\":[1]}", JSON),
        Arguments.of("not JSON", 400, "{\"businessUnit\":\"cement\",", JSON),
        Arguments.of("an array", 400, "[]", JSON),
        Arguments.of("nothing", 400, "", JSON),
        Arguments.of("NUL in the text", 400, "{\"businessUnit\":\"cement\",\"text\":\"a\\u0000b\"}", JSON),
        Arguments.of("unknown channel", 400, Json.of("businessUnit", "cement", "text", "x", "channel", "PIGEON"), JSON),
        Arguments.of("not an instant", 400, Json.of("businessUnit", "cement", "text", "x", "occurredAt", "gestern"),
            JSON),
        Arguments.of("2 MB of body", 413, complaint("cement", "x".repeat(2_000_000)), JSON),
        Arguments.of("wrong content type", 415, complaint("cement", "x"), "text/plain"));
  }

  @Test
  void a_complaint_without_a_key_is_told_how_to_be_safe_to_repeat() {
    var origin = Suite.running().origin();
    Caller.anonymous(origin).post("/api/complaints", "businessUnit", "cement", "text", "结块")
        .expectProblem(400, "idempotency-key-missing");
  }

  @Test
  void emoji_and_rare_characters_are_kept_exactly() {
    var origin = Suite.running().origin();
    var text = "水泥结块😡👩‍👩‍👧‍👦，𠮷野家旁边的𡃁仔说：“龘靐齉爩” e\u0301 ≠ é";
    var filed = file(origin, complaint("cement", text), JSON).expect(201);
    var kept = Caller.staff(origin, "cement-supervisor-1")
        .get("/api/intake/complaints/" + filed.path("number").asText()).expect(200);
    assertThat(kept.path("text").asText()).isEqualTo(text);
  }

  private static Answer file(String origin, String body, String contentType) {
    return Caller.anonymous(origin).send("POST", "/api/complaints", body, contentType,
        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  private static String newest(Caller staff) {
    return staff.get("/api/intake/complaints").expect(200).path("items").path(0).path("number").asText();
  }

  private static String complaint(String businessUnit, String text) {
    return Json.of("businessUnit", businessUnit, "text", text);
  }
}
