package io.zerodistance.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import io.zerodistance.intake.search.SearchKeys;

/** Search, suggested duplicates and an agent's queue on the full table, asked one after the other over HTTP. */
final class Finding {

  private final BenchStack stack;

  Finding(BenchStack stack) {
    this.stack = stack;
  }

  void measure(Report report) throws Exception {
    checkPlan(report);
    var agent = stack.token.of("food-agent-1", "agent", List.of("food"));
    var group = stack.token.of("group-quality-1", "quality", FilingLoad.UNITS);
    search(report, "a word in every hundredth text", agent, n -> "酸奶");
    search(report, "two frequent words", agent, n -> "退款 发霉");
    search(report, "a frequent made-up word", agent, n -> Sentences.word(n % 20));
    search(report, "a rare word", agent, n -> Sentences.word(8_000 + n * 2));
    search(report, "a word that does not occur", agent, n -> "饕餮" + (char) (0x4E00 + n));
    search(report, "a rare word, all six units", group, n -> Sentences.word(8_000 + n * 2));
    search(report, "a frequent word, all six units", group, n -> "酸奶");
    search(report, "an order", agent, n -> FullTable.order(n * 997));
    search(report, "a phone", agent, n -> String.format("13%09d", n));
    var numbers = numbers();
    time(report, "search: a number", agent, n -> "/api/intake/search?q=" + numbers.get(n % numbers.size()), 50);
    time(report, "duplicates of a complaint", agent,
        n -> "/api/intake/complaints/" + numbers.get(n % numbers.size()) + "/duplicates", 20);
    var queue = time(report, "an agent's queue: 20 newest open", agent,
        n -> "/api/intake/complaints?bu=food&status=RECEIVED&limit=20", Double.NaN);
    double bare = bareQueue();
    report.goal("G8", "queue's p50 ÷ bare query's", new Spread(queue / bare, Double.NaN), "≤ 20", queue / bare <= 20);
  }

  /** After the rounds of filing, when the present fortnight holds as many as a third of a year else does. */
  void measureCrowded(Report report) throws Exception {
    var group = stack.token.of("group-quality-1", "quality", FilingLoad.UNITS);
    for (var question : Map
        .<String, IntFunction<String>>of("a word of two characters", n -> Sentences.word(8_000 + n * 2),
            "a frequent word", n -> "酸奶")
        .entrySet()) {
      time(report, "search in a crowded fortnight: " + question.getKey() + ", all six units", group,
          n -> path(question.getValue().apply(n)), Double.NaN);
    }
  }

  private void search(Report report, String what, String token, IntFunction<String> question) throws Exception {
    time(report, "search: " + what, token, n -> path(question.apply(n)), 50);
  }

  private static String path(String question) {
    return "/api/intake/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  private double time(Report report, String what, String token, IntFunction<String> path, double limit)
      throws Exception {
    return Asking.time(stack, report, what, limit,
        (line, n) -> line.get(path.apply(n), "Authorization: Bearer " + token + "\r\n"));
  }

  /** Numbers that were really filed, so that they pass as such: those of the load. */
  private List<String> numbers() throws SQLException {
    try (var connection = stack.superuser("intake"); var rows = connection.createStatement().executeQuery(
        "select array_agg(number) from (select number from complaint where business_unit = 'food' and number not like 'ZZ%'"
            + " order by received_at desc limit 100) newest")) {
      rows.next();
      return List.of((String[]) rows.getArray(1).getArray());
    }
  }

  private double bareQueue() throws SQLException {
    var nanos = new long[Asking.ASKED];
    try (var connection = stack.superuser("intake"); var query = connection.prepareStatement(
        "select * from complaint where business_unit = ? and status = 'RECEIVED' order by received_at desc, number desc limit 20")) {
      for (int asked = -Asking.WARM; asked < Asking.ASKED; asked++) {
        long sent = System.nanoTime();
        query.setString(1, "food");
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            rows.getString("number");
          }
        }
        if (asked >= 0) {
          nanos[asked] = System.nanoTime() - sent;
        }
      }
    }
    Arrays.sort(nanos);
    return Slice.at(nanos, 0.50);
  }

  /** As the owner, as the functions of the search do. */
  private void checkPlan(Report report) throws SQLException {
    var key = SearchKeys.at(SearchKeys.fortnight(Instant.now()), SearchKeys.word("酸奶"));
    try (var connection = stack.superuser("intake"); var statement = connection.createStatement()) {
      statement.execute("set role intake_owner");
      statement.execute("set enable_seqscan = off");
      var plan = new StringBuilder();
      try (var rows =
          statement.executeQuery("explain select number from complaint_search where keys @> (select array[" + key
              + "]) and array_position(array['food'], business_unit) is not null")) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      boolean index = plan.indexOf("complaint_search_keys") >= 0 && plan.indexOf("complaint_search_pkey") < 0;
      report.figure("index of the search", index ? "complaint_search_keys" : "NONE:\n" + plan);
    }
  }
}
