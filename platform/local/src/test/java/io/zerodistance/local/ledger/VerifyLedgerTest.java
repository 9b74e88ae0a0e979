package io.zerodistance.local.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.zerodistance.local.process.Json;

import picocli.CommandLine;

class VerifyLedgerTest {

  private static final String INTACT =
      "{\"businessUnit\":\"food\",\"intact\":true,\"entries\":12,\"brokenAt\":null,\"because\":null,\"head\":\"ab12\"}";
  private static final String BROKEN = "{\"businessUnit\":\"retail\",\"intact\":false,\"entries\":3,\"brokenAt\":4,"
      + "\"because\":\"the entry was changed\",\"head\":null}";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void a_broken_chain_is_named_with_its_entry_and_fails() throws IOException {
    assertThat(print("[" + INTACT + "]")).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("food", "12 entries", "ab12");
    assertThat(print("[" + INTACT + "," + BROKEN + "]")).isEqualTo(1);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("retail", "BROKEN at entry 4: the entry was changed");
  }

  @Test
  void nothing_verified_is_no_success() throws IOException {
    assertThat(print("[]")).isEqualTo(2);
  }

  @Test
  void the_ledgers_are_asked_with_the_token_of_the_account() throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", exchange -> {
      var path = exchange.getRequestURI().getPath();
      var known = "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
      var body = path.endsWith("/token") ? "{\"access_token\":\"t\"}" : known ? "{\"items\":[" + BROKEN + "]}" : "{}";
      exchange.sendResponseHeaders(path.endsWith("/token") || known ? 200 : 401, body.length());
      exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
      exchange.close();
    });
    server.start();
    try {
      var base = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(new CommandLine(new VerifyLedgerCommand()).execute("--base", base)).isEqualTo(1);
      assertThat(new CommandLine(new VerifyLedgerCommand()).execute("--base", base, "--token", "stale")).isEqualTo(2);
    } finally {
      server.stop(0);
    }
    assertThat(new CommandLine(new VerifyLedgerCommand()).execute("--base", "http://127.0.0.1:1")).isEqualTo(2);
  }

  private int print(String items) throws IOException {
    printed.reset();
    return VerifyLedgerCommand.print(Json.MAPPER.readTree(items),
        new PrintStream(printed, true, StandardCharsets.UTF_8));
  }
}
