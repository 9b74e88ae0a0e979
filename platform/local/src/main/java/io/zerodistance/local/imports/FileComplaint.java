package io.zerodistance.local.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.zerodistance.local.process.Json;

/**
 * Files one row through the public API and repeats it with the same key while the service says "later" or cannot be
 * reached.
 */
final class FileComplaint {

  private static final Set<Integer> LATER = Set.of(408, 425, 429, 500, 502, 503, 504);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI address;
  private final Duration patience;

  /** @param patience how long one row is repeated before it counts as refused */
  FileComplaint(HttpClient http, URI base, Duration patience) {
    this.http = http;
    this.address = base.resolve("/api/complaints");
    this.patience = patience;
  }

  sealed interface Outcome {}

  record Accepted(String number) implements Outcome {}

  record Refused(String reason) implements Outcome {}

  Outcome file(ComplaintFile.Row row) throws InterruptedException {
    if (row.flaw() != null) {
      return new Refused(row.flaw());
    }
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json").header("Idempotency-Key", row.key())
        .POST(BodyPublishers.ofString(row.body())).build();
    var deadline = System.nanoTime() + patience.toNanos();
    for (var attempt = 0;; attempt++) {
      String trouble;
      Duration pause = Duration.ofMillis(Math.min(5000, 100L << Math.min(attempt, 6)));
      try {
        var answer = http.send(request, BodyHandlers.ofString());
        if (!LATER.contains(answer.statusCode())) {
          return outcome(answer);
        }
        trouble = "status " + answer.statusCode();
        pause = retryAfter(answer, pause);
      } catch (IOException e) {
        trouble = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      }
      if (System.nanoTime() + pause.toNanos() > deadline) {
        return new Refused("no answer within " + patience.toSeconds() + " s (" + trouble + "); run the import again");
      }
      Thread.sleep(pause);
    }
  }

  private static Outcome outcome(HttpResponse<String> answer) {
    var body = json(answer.body());
    if (answer.statusCode() / 100 == 2 && body.hasNonNull("number")) {
      return new Accepted(body.get("number").asText());
    }
    var name = body.path("type").asText().replaceFirst("^urn:zerodistance:problem:", "");
    var reason = (name.isBlank() ? body.path("title").asText("") : name) + ": " + body.path("detail").asText("");
    return new Refused(answer.statusCode() + " " + reason);
  }

  private static Duration retryAfter(HttpResponse<?> answer, Duration otherwise) {
    return answer.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,5}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .map(wanted -> wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted).orElse(otherwise);
  }

  private static JsonNode json(String body) {
    try {
      var node = Json.MAPPER.readTree(body);
      return node == null ? Json.MAPPER.createObjectNode() : node;
    } catch (IOException e) {
      return Json.MAPPER.createObjectNode();
    }
  }
}
