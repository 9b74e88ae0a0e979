package io.zerodistance.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;

import io.zerodistance.suite.Answer;
import io.zerodistance.suite.Caller;
import io.zerodistance.suite.Eventually;
import io.zerodistance.suite.Suite;

/** Compares what the five services say of the same complaints, through their public APIs only. */
final class Books {

  private static final Duration DRAIN = Duration.ofMinutes(5);
  private final Suite suite;

  Books(Suite suite) {
    this.suite = suite;
  }

  /** Every complaint number that intake has, by keyset pages; fails when a number comes twice. */
  Set<String> numbers() {
    var staff = quality();
    var numbers = new HashSet<String>();
    var cursor = "";
    do {
      var page = steadily(staff, "/api/intake/complaints?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
          .expect(200);
      page.path("items")
          .forEach(item -> assertThat(numbers.add(item.path("number").asText())).as("listed once").isTrue());
      cursor = page.path("next").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));
    return numbers;
  }

  /** What analytics counts now: less than what is listed, for remarks are listed and are no complaints. */
  long counted() {
    return counted(quality());
  }

  /** Waits until analytics has counted exactly that many complaints, and checks that it stays exact. */
  void expectCounted(long complaints) {
    var staff = quality();
    Eventually.get("analytics counts " + complaints, DRAIN, () -> counted(staff), count -> count >= complaints);
    assertThat(counted(staff)).as("each complaint is counted once").isEqualTo(complaints);
  }

  /** Every number has exactly one first decision, and an owner or a stated reason. */
  void expectRoutedOnce(Set<String> numbers) {
    var staff = quality();
    var wrong = new ConcurrentSkipListSet<String>();
    try (var workers = Executors.newFixedThreadPool(6)) {
      numbers.forEach(number -> workers.submit(() -> {
        try {
          var fault =
              Eventually.get(number + " is routed", DRAIN, () -> fault(steadily(staff, "/api/routing/cases/" + number)),
                  found -> !found.equals("unknown"));
          if (!fault.isEmpty()) {
            wrong.add(number + ": " + fault);
          }
        } catch (AssertionError | RuntimeException failure) {
          wrong.add(number + ": " + failure.getMessage());
        }
      }));
    }
    assertThat(new TreeSet<>(wrong)).as("cases without exactly one first decision, or with neither owner nor reason")
        .isEmpty();
  }

  private static String fault(Answer routed) {
    if (routed.status() == 404) {
      return "unknown";
    }
    var answer = routed.expect(200);
    long initial = 0;
    for (var decision : answer.path("decisions")) {
      initial += decision.path("cause").asText().equals("INITIAL") ? 1 : 0;
    }
    if (initial != 1) {
      return initial + " first decisions";
    }
    boolean owned = !answer.path("owner").asText("").isEmpty() && !answer.path("owner").isNull();
    boolean reasoned = !answer.path("waitingFor").path("reason").asText("").isEmpty();
    return owned == reasoned ? "owner and reason: " + answer : "";
  }

  private static long counted(Caller staff) {
    return steadily(staff, "/api/analytics/overview").expect(200).path("complaints").asLong();
  }

  /** A replica may have been killed under the request: reading is repeated. */
  private static Answer steadily(Caller staff, String path) {
    return Eventually.get(path + " is answered", () -> {
      try {
        return staff.get(path);
      } catch (AssertionError cut) {
        return new Answer(path, 0, "", String.valueOf(cut.getMessage()));
      }
    }, answer -> answer.status() != 0 && answer.status() < 500);
  }

  /** Sees all business units. */
  private Caller quality() {
    return Caller.staff(suite.origin(), "group-quality-1");
  }
}
