package io.zerodistance.routing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One working week of 200 people and 20 000 cases: the policies of the service against what others do. */
class RoutingSimulationTest {
  private static final long SEED = 20_261_116;
  private static final Path WRITTEN = Path.of("target/routing-simulation.md");
  private static final Path KEPT = Path.of("../docs/routing-simulation.md");

  private static WeekFigures ours;
  private static WeekFigures roundRobin;

  @BeforeAll
  static void play() {
    ours = play(Chooser.service(Chooser.shipped()));
    roundRobin = play(Chooser.roundRobin());
  }

  @Test
  void our_routing_beats_round_robin_and_first_free_on_every_measure() throws IOException {
    var firstFree = play(Chooser.firstFree());
    Files.writeString(WRITTEN, report(firstFree));
    assertThat(ours.begun()).as("every case is begun").isEqualTo(SimulatedWeek.CASES);
    assertThat(ours.beats(roundRobin)).as("%s against round robin %s", ours, roundRobin).isTrue();
    assertThat(ours.beats(firstFree)).as("%s against first free %s", ours, firstFree).isTrue();
    assertThat(KEPT).as("the report is kept in docs: copy routing-service/target/routing-simulation.md there")
        .hasSameTextualContentAs(WRITTEN);
  }

  @Test
  void a_worse_policy_would_be_noticed() {
    assertThat(play(Chooser.worst()).beats(roundRobin)).isFalse();
    assertThat(roundRobin.beats(ours)).isFalse();
  }

  private static WeekFigures play(Chooser chooser) {
    return new WeekRun(new SimulatedWeek(SEED), chooser).play();
  }

  private static String report(WeekFigures firstFree) {
    return """
        # Routing, simulated

        One week (Monday to Sunday) of %d people and %d cases: real shifts (early, late, night, weekend) of the calendar code,
        people who come up to ten minutes late and go for a break, a day's and a week's pattern of filing, six taxonomy
        dimensions, work that is longer for who is less skilled. *Zero Distance* is the code the service decides with
        (`EligibilityPolicy`, `ScorePolicy`, `JudgeCandidates`, `FairStartPolicy`, `WideningPolicy`) with the weights it ships.
        The others choose among the same eligible people: in turn, and the first who has room.

        | | Zero Distance | Round robin | First free |
        |---|---:|---:|---:|
        | Wait until somebody begins, mean (min) | %s | %s | %s |
        | … median (min) | %s | %s | %s |
        | … 90 %% below (min) | %s | %s | %s |
        | Cases that went to skill 3 or better in their dimension | %s | %s | %s |
        | Spread of load (Gini of the share of their time present that people worked) | %s | %s | %s |

        The wait counts nights in which few or none work. The figures are exactly reproducible (seed %d) and written by
        `mvn -pl routing-service -am test -Dtest=RoutingSimulationTest -Dsurefire.failIfNoSpecifiedTests=false` into
        `routing-service/target/routing-simulation.md`; the test fails while this page differs from it, or when one measure is
        not better than that of both others.
        """.formatted(SimulatedWeek.STAFF, SimulatedWeek.CASES, minutes(ours.meanWait()),
        minutes(roundRobin.meanWait()), minutes(firstFree.meanWait()), minutes(ours.medianWait()),
        minutes(roundRobin.medianWait()), minutes(firstFree.medianWait()), minutes(ours.p90Wait()),
        minutes(roundRobin.p90Wait()), minutes(firstFree.p90Wait()), share(ours.matched()),
        share(roundRobin.matched()), share(firstFree.matched()), gini(ours.gini()), gini(roundRobin.gini()),
        gini(firstFree.gini()), SEED);
  }

  private static String minutes(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.1f %%", value * 100);
  }

  private static String gini(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
