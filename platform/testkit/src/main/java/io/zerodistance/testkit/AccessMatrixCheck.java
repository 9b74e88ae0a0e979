package io.zerodistance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/**
 * For a service's test class to extend: {@code access-matrix.csv} on its class path names every operation of its OpenAPI
 * document and nothing else, and every role may do what the matrix says and no more.
 *
 * <p>The subclass is annotated with {@code @QuarkusTest} and {@code @QuarkusTestResource(ServiceDatabase.class)}.
 */
public abstract class AccessMatrixCheck {

  private static final ObjectMapper JSON = new ObjectMapper();
  /** Never closed: that would wait for the streams that were left. */
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  /** The name of the service, as in {@code /api/<service>/openapi}. */
  protected abstract String service();

  @Test
  void every_operation_is_in_the_access_matrix_and_nothing_else() {
    var operations = operations();
    assertThat(operations).as("operations offered").isNotEmpty();
    assertThat(matrix().differencesTo(operations)).isEmpty();
  }

  @Test
  void every_role_may_do_what_the_access_matrix_says_and_no_more() {
    assertThat(matrix().violations(operations(), this::ask)).isEmpty();
  }

  private List<Operation> operations() {
    var document = RestAssured.given().accept(ContentType.JSON).get("/api/" + service() + "/openapi?format=json");
    assertThat(document.statusCode()).isEqualTo(200);
    try {
      return Operation.of(JSON.readTree(document.asString()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private AccessMatrix matrix() {
    try (var file = getClass().getClassLoader().getResourceAsStream("access-matrix.csv")) {
      assertThat(file).as("src/test/resources/access-matrix.csv").isNotNull();
      return AccessMatrix.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private AccessMatrix.Answer ask(Operation operation, String role) {
    if (operation.streams()) {
      return listen(operation, role);
    }
    var request = RestAssured.given().header("Idempotency-Key", UUID.randomUUID().toString());
    if (!role.equals(AccessMatrix.NOBODY)) {
      request.header("Authorization", "Bearer " + tokens.computeIfAbsent(role, AccessMatrixCheck::token));
    }
    if (operation.hasBody()) {
      request.contentType(ContentType.JSON).body("{}");
    }
    var answer = request.request(operation.method(), operation.harmlessAddress());
    return new AccessMatrix.Answer(answer.statusCode(), problem(answer));
  }

  /** Of a stream only the head is waited for. */
  private AccessMatrix.Answer listen(Operation operation, String role) {
    var request = HttpRequest.newBuilder(
        URI.create(RestAssured.baseURI + ":" + RestAssured.port + operation.harmlessAddress()));
    if (!role.equals(AccessMatrix.NOBODY)) {
      request.header("Authorization", "Bearer " + tokens.computeIfAbsent(role, AccessMatrixCheck::token));
    }
    try {
      var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (var body = answer.body()) {
        var type = answer.statusCode() < 400 ? "" : JSON.readTree(body).path("type").asText();
        return new AccessMatrix.Answer(answer.statusCode(), type);
      }
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String problem(Response answer) {
    if (!String.valueOf(answer.contentType()).startsWith("application/problem+json")) {
      return "";
    }
    var type = answer.<String>path("type");
    return type == null ? "" : type;
  }

  private static String token(String role) {
    return Tokens.of("food-nobody-9", role.equals(AccessMatrix.NONE) ? Set.of() : Set.of(role), Set.of("food"));
  }
}
