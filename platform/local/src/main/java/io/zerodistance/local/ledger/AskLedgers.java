package io.zerodistance.local.ledger;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

import io.zerodistance.local.identity.Realm;
import io.zerodistance.local.process.Json;

/** Asks the suite through its one origin, as somebody of its staff. */
final class AskLedgers {

  private static final String LEDGERS = "/api/resolution/ledger/verification";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;

  AskLedgers(URI base) {
    this.base = base;
  }

  /**
   * An access token.
   *
   * @throws IOException that says what to do
   */
  String signIn(String user, String password) throws IOException, InterruptedException {
    var form = "grant_type=password&client_id=zerodistance-web&scope=openid&username=" + encode(user) + "&password="
        + encode(password);
    var request = HttpRequest.newBuilder(base.resolve("/realms/" + Realm.NAME + "/protocol/openid-connect/token"))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form));
    return answer(request, "account " + user + " was refused: check --user and --password").path("access_token")
        .asText();
  }

  /** One item for each business unit of the account. */
  JsonNode verified(String token) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(base.resolve(LEDGERS)).header("Authorization", "Bearer " + token)
        .timeout(Duration.ofMinutes(10)).GET();
    return answer(request, "this account may not verify: take one of quality, a manager or an administrator")
        .path("items");
  }

  private JsonNode answer(HttpRequest.Builder request, String whenRefused) throws IOException, InterruptedException {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() / 100 == 4) {
        throw new IOException(whenRefused);
      }
      if (response.statusCode() != 200) {
        throw new IOException(base + " answers with status " + response.statusCode() + ": look at 'zd status'");
      }
      return Json.MAPPER.readTree(response.body());
    } catch (ConnectException nobody) {
      throw new IOException("nobody answers at " + base + ": start with './zd up', or name another --base", nobody);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
