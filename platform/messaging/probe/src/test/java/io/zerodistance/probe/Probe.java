package io.zerodistance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.zerodistance.local.process.Await;
import io.zerodistance.local.process.Signals;

/** One running copy of the packaged probe service. */
final class Probe {

  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final Process process;
  private final String address;
  private final Path log;

  Probe(Process process, int port, Path log) {
    this.process = process;
    this.address = "http://127.0.0.1:" + port;
    this.log = log;
  }

  Probe awaitReady() {
    Await.until("the probe (see " + log + ")", PATIENCE, process, this::ready);
    return this;
  }

  boolean ready() {
    return send("GET", "/q/health/ready").statusCode() == 200;
  }

  /** Appends and commits; the answer comes after the commit. */
  void append(String number, int count) {
    assertThat(send("POST", "/probe/events?case=" + number + "&count=" + count).statusCode()).isEqualTo(200);
  }

  void appendPoison(String number) {
    assertThat(send("POST", "/probe/events?poison=true&case=" + number).statusCode()).isEqualTo(200);
  }

  void appendAndRollBack(String number) {
    assertThat(send("POST", "/probe/events?rollback=true&case=" + number).statusCode()).isEqualTo(500);
  }

  int redrive(String number) {
    return Integer.parseInt(send("POST", "/probe/redrive?case=" + number).body());
  }

  /** The probe will not answer any more: it dies at its crash point. */
  void appendUnanswered(String number) {
    HTTP.sendAsync(request("POST", "/probe/events?case=" + number), HttpResponse.BodyHandlers.discarding());
  }

  void awaitCrash() {
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("crash point reached").isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    assertThat(process.exitValue()).as("killed by the crash rule").isEqualTo(137);
  }

  /** The value of a metric without labels or whatever its labels; 0 when it is missing. */
  double metric(String name) {
    var found =
        Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? ([0-9.E+-]+)$").matcher(send("GET", "/q/metrics").body());
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  boolean logged(String words) {
    try {
      return Files.readString(log).contains(words);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** SIGTERM, and waits for the end. */
  void stop() {
    Signals.stop(process.toHandle(), "TERM", Duration.ofSeconds(20));
  }

  void kill() {
    Signals.stop(process.toHandle(), "KILL", Duration.ofSeconds(10));
  }

  void freeze() {
    Signals.send(process.pid(), "STOP");
  }

  void thaw() {
    Signals.send(process.pid(), "CONT");
  }

  private HttpResponse<String> send(String method, String path) {
    try {
      return HTTP.send(request(method, path), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private HttpRequest request(String method, String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(15))
        .method(method, HttpRequest.BodyPublishers.noBody()).build();
  }
}
