package io.zerodistance.analytics.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import io.zerodistance.analytics.Story;
import io.zerodistance.messaging.event.Envelope;

/** Makes up whole lives of cases as events, and keeps the truth about them beside. */
final class CaseLives {

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  final List<Envelope> events = new ArrayList<>();
  final Map<String, Long> byUnit = new TreeMap<>();
  final Map<String, Long> byStatus = new TreeMap<>();
  final Map<String, Long> byItem = new TreeMap<>();
  final List<Long> firstResponses = new ArrayList<>();
  long deadlinesJudged;
  long deadlinesMet;
  long closed;
  long confirmed;
  long granted;
  long paid;
  long answers;
  long satisfied;
  long promoters;
  long detractors;

  private final Story story;
  private final Random random;

  CaseLives(Story story, long seed) {
    this.story = story;
    this.random = new Random(seed);
  }

  void live(String unit, String prefix, String[] items) {
    var number = Story.freshNumber(prefix);
    var at = START.plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
    var suggested = items[random.nextInt(items.length)];
    events.add(story.registered(unit, number, at, suggested));
    byUnit.merge(unit, 1L, Long::sum);
    var item = triages(unit, number, at, items, suggested);
    byItem.merge(unit + "/" + item, 1L, Long::sum);
    byStatus.merge(handling(unit, number, at), 1L, Long::sum);
  }

  private String triages(String unit, String number, Instant at, String[] items, String suggested) {
    var item = suggested;
    for (int times = random.nextInt(3); times > 0; times--) {
      item = items[random.nextInt(items.length)];
      events.add(story.event(unit, number, "intake.complaint-triaged", at.plusSeconds(60), Map.of("taxonomyItem", item,
          "dimension", "d", "rollup", "r", "severity", "S3", "motive", "REDRESS", "demand", "REASONABLE", "triagedBy",
          "x",
          "corrected", false)));
    }
    return item;
  }

  private String handling(String unit, String number, Instant at) {
    int far = random.nextInt(6);
    if (far == 0) {
      return "RECEIVED";
    }
    if (far == 1) {
      events.add(story.event(unit, number, "intake.complaint-withdrawn", at.plusSeconds(90), Map.of()));
      return "WITHDRAWN";
    }
    events.add(story.event(unit, number, "routing.case-assigned", at.plusSeconds(100), Map.of("staff", "s-" + far)));
    if (far == 2) {
      return "ASSIGNED";
    }
    answered(unit, number, at);
    if (far == 3) {
      return "ANSWERED";
    }
    redressed(unit, number, at);
    resolved(unit, number, at, 5_000);
    return far == 4 ? "RESOLVED" : closed(unit, number, at);
  }

  private void answered(String unit, String number, Instant at) {
    int seconds = 200 + random.nextInt(4_000);
    var due = at.plusSeconds(3_600);
    boolean inTime = seconds <= 3_600;
    var deadline = Map.of("deadline", "FIRST_RESPONSE", "due", due.toString());
    events.add(story.event(unit, number, "routing.deadline-set", at, deadline));
    if (!inTime) {
      events.add(story.event(unit, number, "routing.deadline-breached", due, deadline));
    }
    var replied = at.plusSeconds(seconds);
    events.add(story.event(unit, number, "resolution.reply-sent", replied, Map.of()));
    events.add(story.event(unit, number, "resolution.reply-sent", replied.plusSeconds(500), Map.of()));
    events.add(story.event(unit, number, "routing.deadline-met", replied, Map.of("deadline", "FIRST_RESPONSE", "due",
        due.toString(), "metAt", replied.toString(), "inTime", inTime)));
    firstResponses.add((long) seconds);
    deadlinesJudged++;
    deadlinesMet += inTime ? 1 : 0;
  }

  private void redressed(String unit, String number, Instant at) {
    for (int times = random.nextInt(3); times > 0; times--) {
      var remedy = UUID.randomUUID().toString();
      var money = Map.of("remedy", remedy, "amount", Map.of("amount", 1_000 * times, "currency", "CNY"));
      events.add(story.event(unit, number, "resolution.redress-granted", at.plusSeconds(4_600), money));
      granted += 1_000L * times;
      if (random.nextBoolean()) {
        events.add(story.event(unit, number, "resolution.redress-paid", at.plusSeconds(4_700), money));
        paid += 1_000L * times;
      }
    }
  }

  private void resolved(String unit, String number, Instant at, int seconds) {
    events.add(story.event(unit, number, "resolution.case-resolved", at.plusSeconds(seconds),
        Map.of("by", "x", "onTheSpot", random.nextBoolean())));
  }

  private String closed(String unit, String number, Instant at) {
    int rounds = 1 + random.nextInt(3);
    boolean last = false;
    for (int round = 1; round <= rounds; round++) {
      last = random.nextBoolean();
      var closedAt = at.plusSeconds(6_000L * round);
      if (last || random.nextBoolean()) {
        events.add(story.event(unit, number, "resolution.resolution-confirmed", closedAt, Map.of("byCustomer", last)));
      }
      events.add(story.event(unit, number, "resolution.case-closed", closedAt,
          Map.of("handler", "h", "confirmed", last, "round", round)));
      surveyed(unit, number, closedAt, round);
      if (round < rounds) {
        events.add(story.event(unit, number, "resolution.case-reopened", closedAt.plusSeconds(60),
            Map.of("because", "CUSTOMER", "round", round + 1)));
        resolved(unit, number, closedAt, 120);
      }
    }
    if (random.nextInt(4) == 0) {
      events.add(story.event(unit, number, "resolution.case-reopened", at.plusSeconds(50_000),
          Map.of("because", "SURVEY", "round", rounds + 1)));
      return "REOPENED";
    }
    closed++;
    confirmed += last ? 1 : 0;
    return "CLOSED";
  }

  private void surveyed(String unit, String number, Instant at, int round) {
    var invitation = UUID.randomUUID().toString();
    events.add(story.event(unit, number, "feedback.survey-sent", at, Map.of("invitation", invitation, "round", round)));
    if (random.nextBoolean()) {
      int csat = 1 + random.nextInt(5);
      int nps = random.nextInt(11);
      events.add(
          story.event(unit, number, "feedback.survey-answered", at.plusSeconds(30), Map.of("invitation", invitation,
              "round", round, "csat", csat, "nps", nps)));
      answers++;
      satisfied += csat >= 4 ? 1 : 0;
      promoters += nps >= 9 ? 1 : 0;
      detractors += nps <= 6 ? 1 : 0;
    }
  }

  double medianFirstResponse() {
    var sorted = firstResponses.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
  }
}
