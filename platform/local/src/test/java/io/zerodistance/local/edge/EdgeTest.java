package io.zerodistance.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.Headers;

import io.zerodistance.local.process.Ports;

class EdgeTest {

  @TempDir
  Path pages;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Edge edge;

  @AfterEach
  void close() {
    edge.close();
  }

  @Test
  void an_address_goes_to_the_service_that_owns_it_with_query_and_body_untouched() throws Exception {
    try (var intake = Backend.that(exchange -> Backend.text(exchange, 201,
        new String(exchange.getRequestBody().readAllBytes()))); var routing = Backend.named("routing")) {
      serve(Map.of("intake", List.of(intake.port()), "routing", List.of(routing.port())));
      var answer =
          http.send(request("/api/complaints?x=%E6%B0%B4&y=a+b").POST(BodyPublishers.ofString("烂了 🍎")).build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.body()).isEqualTo("烂了 🍎");
      assertThat(intake.asked()).containsExactly("POST /api/complaints?x=%E6%B0%B4&y=a+b");
      assertThat(get("/api/routing/cases/FD-1").body()).isEqualTo("routing");
    }
  }

  @Test
  void what_is_not_for_the_public_is_not_there() throws Exception {
    try (var intake = Backend.named("intake"); var identity = Backend.named("identity")) {
      serve(Map.of("intake", List.of(intake.port()), "identity", List.of(identity.port())));
      for (var path : List.of("/q/health", "/q/metrics", "/admin/master/console", "/realms/master", "/api/unknown",
          "/metrics",
          "/api/complaintsX", "/realms/zerodistanceX/account")) {
        assertThat(get(path).statusCode()).as(path).isEqualTo(404);
      }
      assertThat(get("/realms/zerodistance/protocol/openid-connect/certs").body()).isEqualTo("identity");
      assertThat(intake.asked()).isEmpty();
    }
  }

  @Test
  void a_path_that_climbs_out_of_its_place_is_refused() throws Exception {
    try (var intake = Backend.named("intake")) {
      serve(Map.of("intake", List.of(intake.port())));
      for (var path : List.of("/api/complaints/../../q/health", "/api/complaints/%2e%2e/%2E%2e/q/health",
          "/api/complaints/..%2f..%2fq", "/api/complaints//x", "/api/complaints/;/x", "/api/complaints/a%5cb",
          "/api/complaints/%00")) {
        assertThat(RawHttp.status(edge.port(), "GET " + path + " HTTP/1.1")).as(path).isEqualTo(400);
      }
      assertThat(intake.asked()).isEmpty();
    }
  }

  @Test
  void replicas_take_turns_and_a_dead_one_costs_no_request() throws Exception {
    try (var one = Backend.named("one"); var two = Backend.named("two")) {
      serve(Map.of("intake", List.of(one.port(), Ports.free(), two.port())));
      var answers = new HashSet<String>();
      for (var i = 0; i < 12; i++) {
        var answer = http.send(request("/api/complaints").POST(BodyPublishers.ofString("{}")).build(),
            BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        answers.add(answer.body());
      }
      assertThat(answers).containsExactlyInAnyOrder("one", "two");
    }
  }

  @Test
  void reading_is_repeated_elsewhere_when_a_replica_dies_half_way_but_writing_is_not() throws Exception {
    try (var dying = Backend.that(exchange -> exchange.getRequestBody().readAllBytes());
        var well = Backend.named("well")) {
      serve(Map.of("intake", List.of(dying.port(), well.port())));
      for (var i = 0; i < 4; i++) {
        assertThat(get("/api/complaints/FD-1").body()).isEqualTo("well");
      }
    }
    edge.close();
    try (var dying = Backend.that(exchange -> exchange.getRequestBody().readAllBytes());
        var well = Backend.named("well")) {
      serve(Map.of("intake", List.of(dying.port(), well.port())));
      var first =
          http.send(request("/api/complaints").POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
      assertThat(first.statusCode()).isEqualTo(502);
      assertThat(first.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(well.asked()).isEmpty();
    }
  }

  @Test
  void nobody_there_is_a_problem_that_says_when_to_try_again() throws Exception {
    serve(Map.of("intake", List.of(Ports.free())));
    var answer = get("/api/complaints/FD-1");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(answer.body()).contains("urn:zerodistance:problem:service-unavailable");
  }

  @Test
  void a_body_above_one_mebibyte_is_refused_and_never_reaches_the_service() throws Exception {
    try (var intake = Backend.named("intake")) {
      serve(Map.of("intake", List.of(intake.port())));
      for (var body : List.of(BodyPublishers.ofByteArray(new byte[2 * BoundedBody.LIMIT]),
          BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 * BoundedBody.LIMIT])))) {
        var answer = http.send(request("/api/complaints").POST(body).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:zerodistance:problem:body-too-large");
      }
      assertThat(intake.asked()).isEmpty();
      var fits =
          http.send(request("/api/complaints").POST(BodyPublishers.ofByteArray(new byte[BoundedBody.LIMIT])).build(),
              BodyHandlers.ofString());
      assertThat(fits.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_client_cannot_say_where_it_comes_from() throws Exception {
    var seen = new AtomicReference<Headers>();
    try (var intake = Backend.that(exchange -> {
      seen.set(exchange.getRequestHeaders());
      Backend.text(exchange, 200, "");
    })) {
      serve(Map.of("intake", List.of(intake.port())));
      http.send(request("/api/complaints").header("X-Forwarded-For", "8.8.8.8").header("Forwarded", "for=8.8.8.8")
          .header("X-Forwarded-Host", "evil.example").build(), BodyHandlers.discarding());
      assertThat(seen.get().get("X-Forwarded-For")).containsExactly("127.0.0.1");
      assertThat(seen.get().get("X-Forwarded-Host")).containsExactly("127.0.0.1:" + edge.port());
      assertThat(seen.get().get("Forwarded")).isNull();
    }
  }

  @Test
  void events_are_passed_on_as_they_happen() throws Exception {
    var goOn = new CountDownLatch(1);
    try (var intake = Backend.that(exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("data: first\n\n".getBytes());
      exchange.getResponseBody().flush();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.getResponseBody().write("data: second\n\n".getBytes());
    })) {
      serve(Map.of("routing", List.of(intake.port())));
      var answer = http.send(request("/api/routing/boards").build(), BodyHandlers.ofInputStream());
      assertThat(new String(answer.body().readNBytes(13))).isEqualTo("data: first\n\n");
      goOn.countDown();
      assertThat(new String(answer.body().readAllBytes())).isEqualTo("data: second\n\n");
    }
  }

  @Test
  void pages_are_served_and_an_unknown_one_is_drawn_by_the_application() throws Exception {
    Files.writeString(pages.resolve("index.html"), "<html>start</html>");
    Files.createDirectories(pages.resolve("assets"));
    Files.writeString(pages.resolve("assets/app-1a2b.js"), "alert(1)");
    serve(Map.of());
    assertThat(get("/").body()).isEqualTo("<html>start</html>");
    assertThat(get("/desk/cases/FD-1").body()).isEqualTo("<html>start</html>");
    assertThat(get("/desk/cases/FD-1").headers().firstValue("Cache-Control")).hasValue("no-cache");
    var script = get("/assets/app-1a2b.js");
    assertThat(script.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
    assertThat(script.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(get("/assets/gone.js").statusCode()).isEqualTo(404);
    assertThat(get("/favicon.ico").statusCode()).isEqualTo(404);
  }

  @Test
  void browsers_are_told_to_be_careful() throws Exception {
    Files.writeString(pages.resolve("index.html"), "<html></html>");
    try (var intake = Backend.named("intake")) {
      serve(Map.of("intake", List.of(intake.port())));
      for (var answer : List.of(get("/"), get("/api/complaints/FD-1"))) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
            .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      }
      assertThat(get("/api/complaints/FD-1").headers().firstValue("Cache-Control")).hasValue("no-store");
    }
  }

  private void serve(Map<String, List<Integer>> upstreams) {
    edge = new Edge(new EdgeSettings("127.0.0.1", 0, pages, upstreams));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + path)).timeout(Duration.ofSeconds(10));
  }
}
