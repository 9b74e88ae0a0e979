package io.zerodistance.local.payout;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.zerodistance.local.payout.Payout.Order;
import io.zerodistance.local.process.Json;
import io.zerodistance.local.process.Ports;

/**
 * A payment provider for one machine: pays each idempotency key once, keeps its own log, and can be told to misbehave.
 *
 * <p>{@code POST /payouts}, {@code GET /payouts/{key}}, {@code GET|PUT /faults}, {@code GET /log?from=&limit=}, {@code
 * GET /health}.
 */
public final class PayoutGateway implements AutoCloseable {

  private static final int BODY_LIMIT = 64 * 1024;

  private final ObjectMapper json = Json.MAPPER;
  private final PayoutLog log;
  private final Payouts payouts;
  private final HttpServer server;
  private volatile Faults faults = Faults.NONE;

  /** Replays the log and listens on the loopback address; port 0 takes a free one. */
  public PayoutGateway(Path logFile, int port, Clock clock) throws IOException {
    log = new PayoutLog(logFile, json);
    payouts = new Payouts(log, clock);
    server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      var reply = route(exchange);
      if (reply == null) {
        return;
      }
      var body = json.writeValueAsBytes(reply.body());
      exchange.getResponseHeaders().set("Content-Type",
          reply.status() < 400 ? "application/json" : "application/problem+json");
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      System.err.println("payout gateway: " + e);
    }
  }

  private Reply route(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    try {
      return switch (exchange.getRequestMethod() + " " + path.replaceAll("^/payouts/.+", "/payouts/{key}")) {
        case "POST /payouts" -> pay(exchange);
        case "GET /payouts/{key}" -> payouts.find(path.substring("/payouts/".length())).map(Reply::paid)
            .orElse(Reply.problem(404, "unknown-payout", "No payout was made with this key."));
        case "GET /faults" -> new Reply(200, faults);
        case "PUT /faults" -> change(json.readValue(body(exchange), Faults.class));
        case "GET /log" -> log(Query.of(exchange.getRequestURI().getRawQuery()));
        case "GET /health" -> new Reply(200, Map.of("status", "UP"));
        default -> Reply.problem(404, "unknown-address", "This gateway has /payouts, /faults, /log and /health.");
      };
    } catch (JsonProcessingException e) {
      return Reply.problem(400, "malformed-body", "Send a JSON object with the fields of the documentation.");
    } catch (BodyTooLarge e) {
      return Reply.problem(413, "body-too-large", "Send at most " + BODY_LIMIT + " bytes.");
    }
  }

  /** Null: the reply is lost. */
  private Reply pay(HttpExchange exchange) throws IOException {
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    if (key == null || !key.matches("[A-Za-z0-9._:-]{1,200}")) {
      return Reply.problem(400, "idempotency-key-missing",
          "Send the header Idempotency-Key with 1 to 200 letters, digits or . _ : -");
    }
    var order = json.readValue(body(exchange), Order.class);
    var flaw = order == null ? "Send a reference and an amount." : order.flaw();
    if (flaw != null) {
      return Reply.problem(400, "invalid-payout", flaw);
    }
    var behaviour = faults;
    var reply = switch (payouts.pay(key, order)) {
      case Payouts.Paid paid -> Reply.created(paid.payout());
      case Payouts.PaidBefore paid -> Reply.paid(paid.payout());
      case Payouts.KeyReused _ -> Reply.problem(422, "idempotency-key-reused",
          "This key paid something else. Use a new key for a new payout.");
    };
    if (behaviour.losesThisReply()) {
      return null;
    }
    return behaviour.failsThisOne() ? Reply.problem(500, "internal-error", "Ask for the payout by its key.") : reply;
  }

  private Reply change(Faults wanted) {
    if (!wanted.valid()) {
      return Reply.problem(400, "invalid-faults", "loseReplies and failAfterCommit are per cent, 0 to 100.");
    }
    faults = wanted;
    return new Reply(200, wanted);
  }

  private Reply log(Query query) {
    var from = query.number("from", 0);
    var limit = Math.clamp(query.number("limit", 100), 1, 1000);
    var items = payouts.from(from, limit);
    var next = items.size() == limit ? from + limit : null;
    var page = new LinkedHashMap<String, Object>();
    page.put("items", items);
    page.put("next", next);
    return new Reply(200, page);
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    var bytes = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
    if (bytes.length > BODY_LIMIT) {
      throw new BodyTooLarge();
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    log.close();
  }

  private static final class BodyTooLarge extends IOException {}
}
