package io.zerodistance.routing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One working week of 200 people and 20 000 cases: the policies of the service against what others do. */
class RoutingSimulationTest {
  private static final long SEED = 20_261_116;
  private static final Path WRITTEN = Path.of("target/routing-simulation.md");
  private static final Path KEPT = Path.of("../docs/routing-simulation.md");

  /** Weeks that no weight was chosen by, of half the size. */
  private static final List<Long> HELD_OUT = List.of(101L, 102L, 103L, 104L, 105L);
  private static final int FEWER_PEOPLE = SimulatedWeek.STAFF / 2;
  private static final int FEWER_CASES = SimulatedWeek.CASES / 2;

  /** One week with each way to choose. */
  private record Week(long seed, int cases, WeekFigures ours, WeekFigures roundRobin, WeekFigures firstFree) {
    static Week of(long seed, int people, int cases) {
      return new Week(seed, cases, play(seed, people, cases, Chooser.service(Chooser.shipped())),
          play(seed, people, cases, Chooser.roundRobin()), play(seed, people, cases, Chooser.firstFree()));
    }

    boolean isWon() {
      return ours.begun() == cases && ours.beats(roundRobin) && ours.beats(firstFree);
    }
  }

  private static Week chosen;
  private static List<Week> heldOut;

  @BeforeAll
  static void play() {
    var weeks = Stream.concat(Stream.of(SEED), HELD_OUT.stream()).parallel()
        .map(seed -> seed == SEED ? Week.of(seed, SimulatedWeek.STAFF, SimulatedWeek.CASES)
            : Week.of(seed, FEWER_PEOPLE, FEWER_CASES))
        .toList();
    chosen = weeks.getFirst();
    heldOut = weeks.subList(1, weeks.size());
  }

  @Test
  void our_routing_beats_round_robin_and_first_free_on_every_measure() {
    assertThat(chosen.isWon()).as("%s", chosen).isTrue();
  }

  @Test
  void it_does_so_in_weeks_that_the_weights_were_not_chosen_by() {
    assertThat(heldOut).filteredOn(week -> !week.isWon()).isEmpty();
  }

  @Test
  void the_report_in_docs_is_of_this_code() throws IOException {
    Files.writeString(WRITTEN, report());
    assertThat(KEPT).as("the report is kept in docs: copy routing-service/target/routing-simulation.md there")
        .hasSameTextualContentAs(WRITTEN);
  }

  @Test
  void a_worse_policy_would_be_noticed() {
    var worst = play(SEED, SimulatedWeek.STAFF, SimulatedWeek.CASES, Chooser.worst());
    assertThat(worst.beats(chosen.roundRobin())).isFalse();
    assertThat(chosen.roundRobin().beats(chosen.ours())).isFalse();
  }

  private static WeekFigures play(long seed, int people, int cases, Chooser chooser) {
    return new WeekRun(new SimulatedWeek(seed, people, cases), chooser).play();
  }

  private static String report() {
    var ours = chosen.ours();
    var roundRobin = chosen.roundRobin();
    var firstFree = chosen.firstFree();
    return """
        # Routing, simulated

        One week (Monday to Sunday) of %d people and %d cases: real shifts (early, late, night, weekend) of the calendar code,
        people who come up to ten minutes late and go for a break, a day's and a week's pattern of filing, six taxonomy
        dimensions, work that is longer for who is less skilled. Of a hundred times that somebody is asked to take a case, four
        times the person declines after two minutes and twice says nothing until the time is over (10 minutes for S1, 30 for S2,
        2 hours for S3, 4 for S4); then the next is asked. *Zero Distance* is the code the service decides with
        (`EligibilityPolicy`, `ScorePolicy`, `JudgeCandidates`, `FairStartPolicy`, `WideningPolicy`) with the weights it ships.
        The others choose among the same eligible people: in turn, and the first who has room.

        | | Zero Distance | Round robin | First free |
        |---|---:|---:|---:|
        | Wait until somebody begins, mean (min) | %s | %s | %s |
        | … median (min) | %s | %s | %s |
        | … 90 %% below (min) | %s | %s | %s |
        | Cases that went to skill 3 or better in their dimension | %s | %s | %s |
        | Spread of load (Gini of the share of their time present that people worked) | %s | %s | %s |

        The weights were chosen by that week (seed %d) and two more. Weeks of %d people and %d cases with other people, cases and
        answers, which they were not chosen by:

        | Seed | Mean wait (min) | 90 %% below (min) | Skill 3 or better | Gini |
        |---|---|---|---|---|
        %s
        Each cell: Zero Distance · round robin · first free. The wait counts nights in which few or none work. The figures are
        exactly reproducible and written by
        `mvn -pl routing-service -am test -Dtest=RoutingSimulationTest -Dsurefire.failIfNoSpecifiedTests=false` into
        `routing-service/target/routing-simulation.md`; the test fails while this page differs from it, or when in any of these
        weeks one measure is not better than that of both others.
        """.formatted(SimulatedWeek.STAFF, SimulatedWeek.CASES, minutes(ours.meanWait()),
        minutes(roundRobin.meanWait()), minutes(firstFree.meanWait()), minutes(ours.medianWait()),
        minutes(roundRobin.medianWait()), minutes(firstFree.medianWait()), minutes(ours.p90Wait()),
        minutes(roundRobin.p90Wait()), minutes(firstFree.p90Wait()), share(ours.matched()),
        share(roundRobin.matched()), share(firstFree.matched()), gini(ours.gini()), gini(roundRobin.gini()),
        gini(firstFree.gini()), SEED, FEWER_PEOPLE, FEWER_CASES,
        heldOut.stream().map(RoutingSimulationTest::row).collect(Collectors.joining("\n", "", "\n")));
  }

  private static String row(Week week) {
    return "| " + week.seed() + " | " + each(week, figures -> minutes(figures.meanWait())) + " | "
        + each(week, figures -> minutes(figures.p90Wait())) + " | " + each(week, figures -> share(figures.matched()))
        + " | " + each(week, figures -> gini(figures.gini())) + " |";
  }

  private static String each(Week week, Function<WeekFigures, String> figure) {
    return Stream.of(week.ours(), week.roundRobin(), week.firstFree()).map(figure).collect(Collectors.joining(" · "));
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
