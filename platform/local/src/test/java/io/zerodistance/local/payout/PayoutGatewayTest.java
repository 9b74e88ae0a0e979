package io.zerodistance.local.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zerodistance.local.process.Json;

class PayoutGatewayTest {

  private static final String THIRTY_YUAN = """
      {"reference":"FD-1","amount":{"amount":3000,"currency":"CNY"}}""";

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir
  Path folder;
  private PayoutGateway gateway;

  @BeforeEach
  void start() throws IOException {
    gateway = new PayoutGateway(folder.resolve("payouts.log"), 0, Clock.systemUTC());
  }

  @AfterEach
  void stop() throws IOException {
    gateway.close();
  }

  @Test
  void the_same_order_under_the_same_key_is_paid_once_and_answered_alike() throws Exception {
    var first = pay("k1", THIRTY_YUAN);
    var second = pay("k1", THIRTY_YUAN);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body()).contains("\"status\":\"PAID\"");
    assertThat(paid()).isEqualTo(1);
  }

  @Test
  void another_order_under_a_used_key_is_refused() throws Exception {
    pay("k1", THIRTY_YUAN);
    var other = pay("k1", THIRTY_YUAN.replace("3000", "9000"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("urn:zerodistance:problem:idempotency-key-reused");
    assertThat(paid()).isEqualTo(1);
  }

  @Test
  void a_hundred_racing_requests_with_one_key_pay_once() throws Exception {
    var answers = IntStream.range(0, 100)
        .mapToObj(_ -> http.sendAsync(order("k1", THIRTY_YUAN), BodyHandlers.ofString())).toList();
    assertThat(answers.stream().map(answer -> answer.join().body()).distinct()).hasSize(1);
    assertThat(paid()).isEqualTo(1);
  }

  @Test
  void a_lost_reply_can_be_asked_for_by_its_key() throws Exception {
    put("/faults", "{\"loseReplies\":100,\"failAfterCommit\":0}");
    assertThatThrownBy(() -> pay("k1", THIRTY_YUAN)).isInstanceOf(IOException.class);
    put("/faults", "{\"loseReplies\":0,\"failAfterCommit\":0}");
    assertThat(get("/payouts/k1").statusCode()).isEqualTo(200);
    assertThat(get("/payouts/k2").statusCode()).isEqualTo(404);
    assertThat(paid()).isEqualTo(1);
  }

  @Test
  void an_error_after_the_payment_does_not_pay_twice_when_repeated() throws Exception {
    put("/faults", "{\"loseReplies\":0,\"failAfterCommit\":100}");
    assertThat(pay("k1", THIRTY_YUAN).statusCode()).isEqualTo(500);
    put("/faults", "{\"loseReplies\":0,\"failAfterCommit\":0}");
    assertThat(pay("k1", THIRTY_YUAN).statusCode()).isEqualTo(200);
    assertThat(paid()).isEqualTo(1);
  }

  @Test
  void a_restarted_gateway_knows_what_it_paid_and_forgets_a_half_written_line() throws Exception {
    var first = pay("k1", THIRTY_YUAN).body();
    gateway.close();
    Files.writeString(folder.resolve("payouts.log"), "{\"id\":\"half", java.nio.file.StandardOpenOption.APPEND);
    start();
    assertThat(pay("k1", THIRTY_YUAN).body()).isEqualTo(first);
    assertThat(pay("k2", THIRTY_YUAN).statusCode()).isEqualTo(201);
    gateway.close();
    start();
    assertThat(paid()).isEqualTo(2);
  }

  @Test
  void a_damaged_log_stops_the_start() throws Exception {
    gateway.close();
    Files.writeString(folder.resolve("payouts.log"), "not a payout\n");
    assertThatThrownBy(this::start).hasMessageContaining("damaged");
    Files.delete(folder.resolve("payouts.log"));
    start();
  }

  @Test
  void bad_orders_change_nothing() throws Exception {
    assertThat(pay("k1", "{").statusCode()).isEqualTo(400);
    assertThat(pay("k1", "null").statusCode()).isEqualTo(400);
    assertThat(pay("k1", THIRTY_YUAN.replace("3000", "0")).statusCode()).isEqualTo(400);
    assertThat(pay("k1", THIRTY_YUAN.replace("3000", "-5")).statusCode()).isEqualTo(400);
    assertThat(pay("k1", THIRTY_YUAN.replace("3000", "\"much\"")).statusCode()).isEqualTo(400);
    assertThat(pay("k1", THIRTY_YUAN.replace("CNY", "yuan")).statusCode()).isEqualTo(400);
    assertThat(pay("a key", THIRTY_YUAN).statusCode()).isEqualTo(400);
    assertThat(pay("k1", "\"" + "x".repeat(70_000) + "\"").statusCode()).isEqualTo(413);
    assertThat(paid()).isZero();
  }

  @Test
  void the_log_is_read_page_by_page() throws Exception {
    for (var i = 0; i < 5; i++) {
      pay("k" + i, THIRTY_YUAN);
    }
    var first = Json.MAPPER.readTree(get("/log?limit=3").body());
    assertThat(first.get("items")).hasSize(3);
    var rest = Json.MAPPER.readTree(get("/log?limit=3&from=" + first.get("next").asInt()).body());
    assertThat(rest.get("items")).hasSize(2);
    assertThat(rest.get("next").isNull()).isTrue();
  }

  private int paid() throws Exception {
    return Json.MAPPER.readTree(get("/log").body()).get("items").size();
  }

  private HttpResponse<String> pay(String key, String body) throws Exception {
    return http.send(order(key, body), BodyHandlers.ofString());
  }

  private HttpRequest order(String key, String body) {
    return request("/payouts").header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)).build();
  }

  private HttpResponse<String> put(String path, String body) throws Exception {
    return http.send(request(path).PUT(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path));
  }
}
