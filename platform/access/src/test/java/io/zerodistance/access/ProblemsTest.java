package io.zerodistance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.HastyClient.Answer;
import io.zerodistance.testkit.ServiceDatabase;
import io.zerodistance.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ProblemsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DOOR = "/api/access/door";
  private static final String AS_JSON = "Content-Type: application/json\r\n";
  private static final int POOL = 4;

  @Inject
  Transactions transactions;
  @Inject
  Sql sql;

  @Test
  void emoji_and_rare_han_characters_are_kept_exactly() throws Exception {
    var text = "👨‍👩‍👧 𠮷野家 𡃁仔 ﷽ e\u0301 \u202e";
    var answer = post(AS_JSON, "{\"text\":\"%s\"}".formatted(text));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).get("text").textValue()).isEqualTo(text);
    assertThat(answer.body()).contains("𠮷");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"text\":", "hello", "[]", "\"text\"", "{\"text\":\"a\nb\"}", "{\"text\":\"x\"} {", "\u0000"})
  void a_body_that_is_no_json_document_of_that_form_is_refused(String body) {
    var problem = problem(post(AS_JSON, body), 400, "body-unreadable");
    assertThat(problem.get("detail").textValue()).startsWith("Send one");
  }

  @Test
  void a_body_in_another_encoding_is_refused_and_not_guessed() {
    var body = "{\"text\":\"投诉\"}".getBytes(Charset.forName("GB18030"));
    problem(send("POST " + DOOR, AS_JSON + "Content-Length: " + body.length + "\r\n", body), 400, "body-unreadable");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
      {"text":{"a":1}};                       text;        must be a text
      {"text":12};                            text;        must be a text
      {"text":"x","number":"ten"};            number;      must be a number, whole where no fraction makes sense
      {"text":"x","number":1.5};              number;      must be a number, whole where no fraction makes sense
      {"text":"x","number":99999999999};      number;      must be a number, whole where no fraction makes sense
      {"text":"x","kind":"NOPE"};             kind;        must be one of COMPLAINT, GRIEVANCE
      {"text":"x","at":"yesterday"};          at;          must be a time such as 2026-11-21T09:00:00+08:00
      {"text":"x","place":{"city":[]}};       place.city;  must be a text
      {"text":"x","place":[]};                place;       has the wrong form
      {"text":" "};                           text;        must not be blank
      {"text":"x","number":11};               number;      must be less than or equal to 10
      null;                                   ``;          must not be null
      """)
  void a_wrong_field_is_named_with_what_it_must_be(String body, String field, String message) {
    var violations = problem(post(AS_JSON, body), 400, "validation-failed").get("violations");
    assertThat(violations).hasSize(1);
    assertThat(violations.get(0).get("field").textValue()).isEqualTo(field);
    assertThat(violations.get(0).get("in").textValue()).isEqualTo("body");
    assertThat(violations.get(0).get("message").textValue()).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"text\":\"a\\u0000b\"}", "{\"text\":\"a\\ud800b\"}", "{\"text\":\"\\udc00\"}",
      "{\"text\":\"x\",\"place\":{\"city\":\"\\u0000\"}}", "{\"text\":\"x\",\"answers\":{\"a\\u0000\":\"x\"}}"})
  void text_that_the_database_cannot_keep_is_refused_at_the_door(String body) {
    problem(post(AS_JSON, body), 400, "text-not-storable");
  }

  @ParameterizedTest
  @CsvSource({"/words/a%00b,text-not-storable", "/words/a?also=%00,text-not-storable",
      "/words/a?also=%ED%A0%80,text-not-storable", "/numbers?limit=ten,address-malformed",
      "/numbers?kind=NOPE,address-malformed", "/numbers?limit=1000,validation-failed"})
  void an_address_that_cannot_be_read_or_kept_is_refused(String address, String name) {
    problem(get(DOOR + address, ""), 400, name);
  }

  @Test
  void a_percent_sign_and_rare_characters_pass_in_an_address() throws Exception {
    var answer = get(DOOR + "/words/%25?also=%F0%A0%AE%B7%2500", "");
    assertThat(JSON.readTree(answer.body()).get("text").textValue()).isEqualTo("%𠮷%00null");
  }

  @Test
  void the_form_of_request_and_answer_is_agreed_on_or_refused() {
    problem(post("Content-Type: application/xml\r\n", "<a/>"), 415, "unsupported-media-type");
    problem(post("Content-Type: text/plain\r\n", "{\"text\":\"x\"}"), 415, "unsupported-media-type");
    problem(post("Content-Type: hello\r\n", "{\"text\":\"x\"}"), 415, "unsupported-media-type");
    problem(post(AS_JSON + "Accept: image/png\r\n", "{\"text\":\"x\"}"), 406, "not-acceptable");
  }

  @Test
  void an_unknown_address_or_method_is_answered_in_the_same_form() {
    problem(get("/api/access/nowhere", ""), 404, "not-found");
    problem(get("/nowhere", ""), 404, "not-found");
    problem(get(DOOR, ""), 405, "method-not-allowed");
    problem(send("DELETE " + DOOR, "", new byte[0]), 405, "method-not-allowed");
    problem(send("TRACE " + DOOR, "", new byte[0]), 405, "method-not-allowed");
  }

  @Test
  void a_body_of_two_megabytes_is_refused_whether_it_says_its_length_or_not() {
    var body = "{\"text\":\"" + "投".repeat(700_000) + "\"}";
    problem(post(AS_JSON, body), 413, "body-too-large");
    // Quarkus itself cuts off a body that did not say its length; its answer has the status only.
    assertThat(send("POST " + DOOR, AS_JSON + "Transfer-Encoding: chunked\r\n", chunked(body)).status()).isEqualTo(413);
    assertThat(post(AS_JSON, "{\"text\":\"" + "x".repeat(900_000) + "\"}").status()).isEqualTo(200);
  }

  @Test
  void who_is_not_signed_in_or_may_not_is_told_so() {
    var unsigned = get(DOOR + "/supervisors", "");
    problem(unsigned, 401, "unauthenticated");
    assertThat(unsigned.head()).containsIgnoringCase("www-authenticate: Bearer");
    var junk = get(DOOR + "/supervisors", "Authorization: Bearer junk\r\n");
    problem(junk, 401, "unauthenticated");
    assertThat(junk.head()).containsIgnoringCase("www-authenticate: Bearer");
    problem(get(DOOR + "/supervisors", bearer("agent")), 403, "forbidden");
    assertThat(get(DOOR + "/supervisors", bearer("supervisor")).status()).isEqualTo(200);
  }

  @Test
  void an_operation_that_names_no_role_is_closed() {
    problem(get(DOOR + "/forgotten", ""), 401, "unauthenticated");
    problem(get(DOOR + "/forgotten", bearer("admin")), 403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"thrown", "failed", "error", "sql", "nul"})
  void a_fault_of_ours_shows_nothing_of_the_inside(String how) {
    var answer = get(DOOR + "/broken?how=" + how, "");
    problem(answer, 500, "unexpected");
    assertThat(answer.body()).doesNotContain("io.zerodistance", "java.", "select", "Exception", "Error", "vault",
        "Vault");
  }

  @Test
  void a_row_of_another_unit_is_answered_like_an_unknown_one() {
    problem(get(DOOR + "/broken?how=foreign", ""), 404, "not-found");
  }

  @Test
  void a_broken_connection_asks_to_come_again() {
    assertComeAgain(get(DOOR + "/broken?how=terminated", ""));
  }

  @Test
  void when_every_connection_is_taken_for_long_the_caller_is_asked_to_come_again() throws Exception {
    var inside = new CountDownLatch(POOL);
    var taken = IntStream.range(0, POOL).mapToObj(n -> transactions.inOwnContext(Scope.of("food"),
        () -> sql.rows("select 1").invoke(inside::countDown).chain(() -> sql.rows("select cast(pg_sleep(7) as text)"))))
        .toList();
    var all = Uni.join().all(taken).andFailFast().subscribeAsCompletionStage();
    assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
    assertComeAgain(get(DOOR + "/broken?how=sql", ""));
    all.orTimeout(20, TimeUnit.SECONDS).join();
    problem(get(DOOR + "/broken?how=sql", ""), 500, "unexpected");
  }

  private static void assertComeAgain(Answer answer) {
    problem(answer, 503, "temporarily-unavailable");
    assertThat(answer.head()).containsPattern("(?i)retry-after: [0-9]+");
  }

  /** Every problem says what it is, in one form, and what to do. */
  private static JsonNode problem(Answer answer, int status, String name) {
    try {
      assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
      assertThat(answer.head()).containsIgnoringCase("content-type: application/problem+json");
      var problem = JSON.readTree(answer.body());
      assertThat(problem.path("type").textValue()).isEqualTo("urn:zerodistance:problem:" + name);
      assertThat(problem.path("status").intValue()).isEqualTo(status);
      assertThat(problem.path("title").textValue()).isNotBlank();
      assertThat(problem.path("detail").textValue()).isNotBlank().endsWith(".");
      return problem;
    } catch (IOException unreadable) {
      throw new AssertionError(answer.toString(), unreadable);
    }
  }

  private static String bearer(String role) {
    return "Authorization: Bearer " + Tokens.of("food-" + role + "-1", Set.of(role), Set.of("food")) + "\r\n";
  }

  private static Answer get(String address, String headers) {
    return send("GET " + address, headers, new byte[0]);
  }

  private static Answer post(String headers, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return send("POST " + DOOR, headers + "Content-Length: " + bytes.length + "\r\n", bytes);
  }

  private static Answer send(String line, String headers, byte[] body) {
    return new HastyClient(RestAssured.port)
        .raw(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n", body);
  }

  private static byte[] chunked(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    for (int from = 0; from < bytes.length; from += 8_192) {
      int length = Math.min(8_192, bytes.length - from);
      out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(bytes, from, length);
      out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
