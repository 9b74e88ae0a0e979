package io.zerodistance.routing.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import io.zerodistance.routing.skill.Tier;

/** One case of the simulated week. */
final class SimulatedCase {
  private final int number;
  private final Instant filedAt;
  private final String severity;
  private final String dimension;
  private final String language;
  private final int customer;
  /** At the pace of skill 3. */
  private final Duration work;
  /** Who was asked and did not take it. */
  final Set<String> passed = new HashSet<>();
  Duration left;
  Instant startedAt;
  int skillUsed;

  SimulatedCase(int number, Instant filedAt, String severity, String dimension, String language, int customer,
      Duration work) {
    this.number = number;
    this.filedAt = filedAt;
    this.severity = severity;
    this.dimension = dimension;
    this.language = language;
    this.customer = customer;
    this.work = work;
  }

  int number() {
    return number;
  }

  Instant filedAt() {
    return filedAt;
  }

  String severity() {
    return severity;
  }

  String dimension() {
    return dimension;
  }

  String language() {
    return language;
  }

  int customer() {
    return customer;
  }

  int units() {
    return switch (severity) {
      case "S1" -> 3;
      case "S2" -> 2;
      default -> 1;
    };
  }

  CaseNeeds needs(String earlierOwner) {
    return new CaseNeeds(String.valueOf(number), units(), severity.equals("S1") ? Tier.SENIOR : Tier.FRONT_LINE, 1,
        null, dimension, language, earlierOwner).passedBy(Set.copyOf(passed));
  }

  /** How long somebody is asked, as the units of the demonstration have it. */
  Duration asked() {
    return Duration.ofMinutes(switch (severity) {
      case "S1" -> 10;
      case "S2" -> 30;
      case "S3" -> 120;
      default -> 240;
    });
  }

  /** Who is better at it is faster. */
  Duration workAt(int skill) {
    double pace = switch (skill) {
      case 5 -> 0.8;
      case 4 -> 0.9;
      case 3 -> 1;
      case 2 -> 1.2;
      default -> 1.5;
    };
    return Duration.ofSeconds(Math.round(work.toSeconds() * pace));
  }
}
