package io.zerodistance.local.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zerodistance.local.Main;
import io.zerodistance.local.process.Await;
import io.zerodistance.local.process.Http;
import io.zerodistance.local.process.Json;
import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.process.Ports;

class PayoutProcessTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = Ports.free();

  @TempDir
  Path folder;

  @Test
  void every_payout_that_was_answered_is_known_after_kill_9_and_none_is_there_twice() throws Exception {
    Set<String> answered = ConcurrentHashMap.newKeySet();
    var killed = launch();
    try (var payers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var payer = 0; payer < 4; payer++) {
        var name = "payer-" + payer;
        payers.submit(() -> payUntilItDies(name, answered));
      }
      Await.until("fifty payouts", Duration.ofSeconds(30), killed, () -> answered.size() >= 50);
      killed.destroyForcibly().waitFor();
    }

    var again = launch();
    try {
      for (var key : answered) {
        assertThat(Http.status(address("/payouts/" + key))).as(key).isEqualTo(200);
        assertThat(pay(key)).as("repeated " + key).isEqualTo(200);
      }
      var log =
          http.send(HttpRequest.newBuilder(URI.create(address("/log?limit=1000"))).build(), BodyHandlers.ofString());
      var keys = Json.MAPPER.readTree(log.body()).get("items").findValuesAsText("key");
      assertThat(keys).doesNotHaveDuplicates().containsAll(answered);
    } finally {
      again.destroyForcibly().waitFor();
    }
  }

  private Process launch() throws IOException {
    var command = List.of(OwnSession.java(), "-cp", System.getProperty("java.class.path"), Main.class.getName(),
        "payout-gateway", "--port", Integer.toString(port), "--log", folder.resolve("payouts.log").toString());
    var process = OwnSession.of(command, folder.resolve("payout-process.log")).start();
    Await.until("payout gateway", Duration.ofSeconds(30), process, () -> Http.status(address("/health")) == 200);
    return process;
  }

  private Void payUntilItDies(String payer, Set<String> answered) throws InterruptedException {
    for (var number = 0; number < 200; number++) {
      var key = payer + "-" + number;
      try {
        if (pay(key) != 201) {
          return null;
        }
        answered.add(key);
      } catch (IOException e) {
        return null;
      }
    }
    return null;
  }

  private int pay(String key) throws IOException, InterruptedException {
    var body = "{\"reference\":\"" + key + "\",\"amount\":{\"amount\":100,\"currency\":\"CNY\"}}";
    var request = HttpRequest.newBuilder(URI.create(address("/payouts"))).header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(body)).build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
