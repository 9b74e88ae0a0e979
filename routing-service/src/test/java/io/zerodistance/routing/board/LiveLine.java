package io.zerodistance.routing.board;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.zerodistance.testkit.Tokens;

/** Reads server-sent events as a browser does. */
final class LiveLine implements AutoCloseable {
  private final HttpResponse<InputStream> answer;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private String lastId;

  LiveLine(String unit, String lastSeen) throws IOException, InterruptedException {
    var request = HttpRequest
        .newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/api/routing/boards/" + unit + "/live"))
        .header("Authorization", "Bearer " + Tokens.of("boss", Set.of("supervisor"), Set.of(unit)))
        .header("Accept", "text/event-stream");
    if (lastSeen != null) {
      request.header("Last-Event-ID", lastSeen);
    }
    answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    Thread.ofVirtual().start(this::read);
  }

  private void read() {
    try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException closed) {
      lines.add("closed");
    }
  }

  String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  String lastId() {
    return lastId;
  }

  /** The next line that fits, within the patience of a test. */
  String line(Predicate<String> wanted) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    for (var line = lines.poll(20, TimeUnit.SECONDS); line != null; line = lines.poll(
        Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
      if (line.startsWith("id:")) {
        lastId = line.substring(3).strip();
      }
      if (wanted.test(line)) {
        return line;
      }
    }
    throw new AssertionError("no such line came");
  }

  /** The next board of which a figure is as expected. */
  JsonPath board(String path, Object expected) throws InterruptedException {
    return JsonPath.from(line(line -> line.startsWith("data:")
        && expected.equals(JsonPath.from(line.substring(5)).get(path))).substring(5));
  }

  @Override
  public void close() {
    try {
      answer.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
