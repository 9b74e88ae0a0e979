package io.zerodistance.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;

import io.zerodistance.suite.Caller;
import io.zerodistance.suite.Eventually;
import io.zerodistance.suite.Json;
import io.zerodistance.suite.Suite;

/** The running suite with a browser before it, for one test class. */
final class Office implements AutoCloseable {

  private final String origin = Suite.running().origin();
  private final Playwright playwright = Playwright.create();
  private final Browser browser = Window.chromium(playwright);

  /** What a customer has after filing. */
  record Filed(String number, String token, String trackingLink) {}

  String origin() {
    return origin;
  }

  Window phone(String person) {
    return Window.onPhone(browser, person);
  }

  Window desk(String person, String staff) {
    return Window.atDesk(browser, person).signIn(origin, staff);
  }

  Caller staff(String id) {
    return Caller.staff(origin, id);
  }

  Caller customer(Filed filed) {
    return Caller.anonymous(origin).with("Tracking-Token", filed.token());
  }

  /** Files as a customer without an account would. */
  Filed file(Object... namesAndValues) {
    var filed = Caller.anonymous(origin).create("/api/complaints", namesAndValues).expect(201);
    var number = filed.path("number").asText();
    var token = filed.path("trackingToken").asText();
    return new Filed(number, token, origin + "/track/" + number + "#" + token);
  }

  /** Reads an address until the answer tells the fact. */
  JsonNode await(String fact, Caller reader, String path, java.util.function.Predicate<JsonNode> holds) {
    var answer = Eventually.get(fact, () -> reader.get(path),
        read -> read.status() == 200 && holds.test(Json.read(read.text())));
    return answer.expect(200);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
