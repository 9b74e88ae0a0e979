package io.zerodistance.suite;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who calls the suite through its one origin, with headers of their own. */
public class Caller {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

  private final String origin;
  private final Map<String, String> headers;

  public Caller(String origin, Map<String, String> headers) {
    this.origin = origin;
    this.headers = Map.copyOf(headers);
  }

  /** A member of staff, signed in at the identity provider with the demonstration password. */
  public static Caller staff(String origin, String id) {
    var form = "grant_type=password&client_id=zerodistance-web&scope=openid&username=" + encode(id) + "&password="
        + encode(id);
    var answer = new Caller(origin, Map.of()).send("POST", "/realms/zerodistance/protocol/openid-connect/token", form,
        "application/x-www-form-urlencoded", Map.of());
    return new Caller(origin, Map.of("Authorization", "Bearer " + answer.expect(200).path("access_token").asText()));
  }

  public static Caller anonymous(String origin) {
    return new Caller(origin, Map.of());
  }

  public Caller with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Caller(origin, more);
  }

  public Answer get(String path) {
    return send("GET", path, null, null, Map.of());
  }

  public Answer post(String path, Object... namesAndValues) {
    return send("POST", path, Json.of(namesAndValues), "application/json", Map.of());
  }

  /** A creation that is safe to repeat: with a fresh key. */
  public Answer create(String path, Object... namesAndValues) {
    return create(UUID.randomUUID().toString(), path, namesAndValues);
  }

  public Answer create(String key, String path, Object[] namesAndValues) {
    return send("POST", path, Json.of(namesAndValues), "application/json", Map.of("Idempotency-Key", key));
  }

  public Answer put(String path, Object... namesAndValues) {
    return send("PUT", path, Json.of(namesAndValues), "application/json", Map.of());
  }

  public Answer send(String method, String path, String body, String contentType, Map<String, String> more) {
    var request = HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(30));
    headers.forEach(request::header);
    more.forEach(request::header);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    request.method(method,
        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(method + " " + path, response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""), response.body());
    } catch (IOException failure) {
      throw new AssertionError(method + " " + path + " was not answered", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
