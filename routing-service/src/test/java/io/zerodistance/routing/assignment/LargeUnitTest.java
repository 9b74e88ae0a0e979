package io.zerodistance.routing.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.Desk;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.skill.Asked;
import io.zerodistance.routing.skill.KeepShifts;
import io.zerodistance.routing.skill.NearestStaff;
import io.zerodistance.routing.skill.StaffCensus;
import io.zerodistance.routing.skill.StaffRepository;
import io.zerodistance.routing.skill.Tier;
import io.zerodistance.testkit.ServiceDatabase;

/** In a unit too large to look at everybody, a decision finds the best by index, names the candidates and counts the rest. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class LargeUnitTest {
  private static final Logger LOG = Logger.getLogger(LargeUnitTest.class);
  /** Until now by this session, with what it read before and has not reported yet: only the difference tells of a piece of work. */
  private static final String READ = """
      select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables
      where relname in ('staff', 'staff_skill', 'absence')""";
  private static final int RUNS = 7;
  /** In a search among ten thousand. */
  private static final long FEW = 1_000;

  @Inject
  Desk desk;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Boards boards;
  @Inject
  CaseRepository cases;
  @Inject
  RouteCase routeCase;
  @Inject
  NearestStaff nearest;
  @Inject
  StaffRepository staff;
  @Inject
  StaffCensus census;
  @Inject
  KeepShifts shifts;
  @Inject
  Clock clock;
  private String unit;

  @BeforeEach
  void openDesk() {
    unit = desk.open();
  }

  @Test
  void the_best_of_thousands_is_found_and_the_others_are_counted_by_reason() {
    crowd(2_000);
    desk.run(unit, "insert into known_item (business_unit, item, dimension) values (?1, 'mould', 'quality')", unit);
    desk.skill(unit, "p01234", "quality", 5);
    desk.run(unit, "update staff set presence = 'AWAY' where id < 'p00500'");
    desk.run(unit, "update staff set load = capacity where id between 'p00500' and 'p00599'");
    var number = desk.number();
    desk.file(unit, number, Map.of("taxonomyItem", "mould"));
    desk.show(unit, number).body("owner", equalTo("p01234"))
        .body("decisions[0].candidates.size()", lessThan(100)).body("decisions[0].step", equalTo("SKILLED"))
        .body("decisions[0].counted.people", equalTo(2_000))
        .body("decisions[0].counted.standings.NOT_PRESENT", equalTo(500))
        .body("decisions[0].counted.standings.FULL", equalTo(100))
        .body("decisions[0].counted.standings.FIT", equalTo(1_400));
    desk.as("p01234", "agent", unit).body(Map.of("reason", "on leave"))
        .post("/api/routing/cases/" + number + "/decline")
        .then().statusCode(200)
        .body("decisions[1].candidates.find { it.staff == 'p01234' }.lost", equalTo("PASSED"));
  }

  @Test
  void a_case_that_nobody_of_thousands_can_take_says_what_came_nearest() {
    crowd(1_000);
    desk.run(unit, "update staff set load = capacity");
    var number = desk.file(unit, "S3");
    desk.show(unit, number).body("owner", nullValue()).body("waitingFor.reason", equalTo("CAPACITY"))
        .body("decisions[0].counted.standings.FULL", equalTo(1_000)).body("decisions[0].candidates", hasSize(0));
    desk.run(unit, "update staff set load = 0, presence = 'OFF' where id = 'p00007'");
    desk.presence(unit, "p00007", "ON_DUTY");
    assertThat(desk.owner(unit, number)).isEqualTo("p00007");
  }

  @Test
  void a_shift_that_is_over_takes_a_person_off_the_candidates() {
    crowd(200);
    desk.run(unit, """
        update staff set shift = '{"zone":"Asia/Shanghai","week":{"MON":[["03:00","03:01"]]}}' where id <> 'p00100'""");
    var number = desk.file(unit, "S3");
    desk.show(unit, number).body("owner", equalTo("p00100"))
        .body("decisions[0].counted.standings.OFF_SHIFT", greaterThan(190));
  }

  @Test
  void who_names_only_a_channel_is_counted_as_unskilled_in_what_nobody_knows_yet() {
    crowd(100);
    desk.run(unit, "update staff_skill set dimension = 'channel:web' where staff <> 'p00007'");
    desk.show(unit, desk.file(unit, "S3")).body("owner", equalTo("p00007"))
        .body("decisions[0].candidates.size()", equalTo(1))
        .body("decisions[0].counted.standings.UNSKILLED", equalTo(99));
  }

  @Test
  void a_decision_reads_as_few_people_of_ten_thousand_as_of_one_thousand() {
    crowd(1_000);
    var waiting = desk.number();
    desk.file(unit, waiting, Map.of());
    long ofThousand = read(() -> decide(waiting)).min().orElseThrow();
    crowd(10_000);
    long ofTenThousand = read(() -> decide(waiting)).min().orElseThrow();
    LOG.infof("a decision reads %d rows of 1 000 people, %d of 10 000", ofThousand, ofTenThousand);
    assertThat(ofTenThousand).isLessThan(FEW).isLessThan(2 * ofThousand);
    assertThat(read(() -> sql.rows("select sum(load) from staff where business_unit = ?1", unit)).min().orElseThrow())
        .as("to read everybody would be noticed").isGreaterThanOrEqualTo(10_000);
  }

  @Test
  void the_planner_may_know_nothing_or_what_is_no_longer_true_and_few_people_are_read_all_the_same() {
    try (var statistics = new Statistics()) {
      statistics.gather();
      crowd(10_000);
      assertThat(searches()).as("with statistics of before the people came").allMatch(rows -> rows < FEW);
      statistics.forget();
      assertThat(searches()).as("without any statistics").allMatch(rows -> rows < FEW);
      statistics.gather();
      assertThat(searches()).as("with fresh statistics").allMatch(rows -> rows < FEW);
    }
  }

  /** Rows read by every run of every search, with plans made for the values at hand and with such as a statement keeps. */
  private List<Long> searches() {
    var skilled = new Asked(1, Tier.FRONT_LINE, 1, true, "mould", "quality", "zh", null, Set.of());
    var anybody = new Asked(1, Tier.FRONT_LINE, 1, true, null, null, "zh", null, Set.of("p00001"));
    var rows = Stream.of("force_custom_plan", "force_generic_plan", "auto").flatMap(plan -> Stream.of(skilled, anybody)
        .flatMap(asked -> read(() -> sql.rows("select set_config('plan_cache_mode', ?1, true)", plan)
            .chain(() -> search(asked))).boxed()))
        .toList();
    LOG.infof("searches among 10 000 people read %s rows", rows);
    return rows;
  }

  private Uni<?> search(Asked asked) {
    return census.isLarge(unit).chain(() -> shifts.renew(unit, 10)).chain(() -> nearest.near(unit, asked))
        .chain(ids -> staff.named(unit, ids).invoke(people -> assertThat(people).hasSameSizeAs(ids).isNotEmpty()))
        .chain(() -> sql.rows("select most_room(?1, ?2), newest_start(?1, ?2)", unit, clock.instant()));
  }

  private Uni<?> decide(String number) {
    return boards.lock(unit).chain(board -> cases.lock(unit, number)
        .chain(routed -> routeCase.judge(board, routed.orElseThrow(), person -> true)));
  }

  /** The rows of people and skills that each run of a piece of work looks at; what is counted is remembered by the next. */
  private LongStream read(Supplier<Uni<?>> work) {
    return LongStream.range(0, RUNS).map(run -> Desk.await(transactions.inOwnContext(Scope.of(unit), () -> readSoFar()
        .chain(before -> work.get().chain(this::readSoFar).map(after -> after - before)))));
  }

  private Uni<Long> readSoFar() {
    return sql.rows(READ).map(rows -> ((Number) rows.getFirst()[0]).longValue());
  }

  /** Everybody skilled at 2 in general and on duty, one in four a senior; as many as asked for in all. */
  private void crowd(int people) {
    desk.run(unit, """
        insert into staff (business_unit, id, tier, team, capacity, load, presence, presence_since)
        select ?1, 'p' || lpad(cast(n as text), 5, '0'), case when n % 4 = 0 then 'SENIOR' else 'FRONT_LINE' end, 'team',
          20, 0, 'ON_DUTY', now() - interval '1 hour' from generate_series(0, cast(?2 as integer) - 1) n
        on conflict do nothing""", unit, people);
    desk.run(unit, """
        insert into staff_skill (business_unit, staff, dimension, level)
        select s.business_unit, s.id, '*', 2 from staff s where s.business_unit = ?1 on conflict do nothing""", unit);
  }
}
