package io.zerodistance.routing.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
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
import io.zerodistance.testkit.ServiceDatabase;

/** In a unit too large to look at everybody, a decision finds the best by index, names the candidates and counts the rest. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class LargeUnitTest {
  private static final Logger LOG = Logger.getLogger(LargeUnitTest.class);
  /** By this transaction alone. */
  private static final String READ = """
      select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables
      where relname in ('staff', 'staff_skill')""";

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
  void a_decision_reads_as_few_people_of_ten_thousand_as_of_one_thousand() {
    crowd(1_000);
    var waiting = desk.number();
    desk.file(unit, waiting, Map.of());
    long ofThousand = read(() -> decide(waiting));
    crowd(10_000);
    long ofTenThousand = read(() -> decide(waiting));
    LOG.infof("a decision reads %d rows of 1 000 people, %d of 10 000", ofThousand, ofTenThousand);
    assertThat(ofTenThousand).isLessThan(1_000).isLessThan(2 * ofThousand);
    assertThat(read(() -> sql.rows("select sum(load) from staff where business_unit = ?1", unit)))
        .as("to read everybody would be noticed").isGreaterThanOrEqualTo(10_000);
  }

  private Uni<?> decide(String number) {
    return boards.lock(unit).chain(board -> cases.lock(unit, number)
        .chain(routed -> routeCase.judge(board, routed.orElseThrow(), person -> true)));
  }

  /** The rows of people and skills that a piece of work looks at; the fewest of some runs, since counts are remembered. */
  private long read(Supplier<Uni<?>> work) {
    return LongStream.range(0, 4).map(run -> Desk.await(transactions.inOwnContext(Scope.of(unit),
        () -> work.get().chain(() -> sql.rows(READ)).map(rows -> ((Number) rows.getFirst()[0]).longValue()))))
        .min().orElseThrow();
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
    analyze();
  }

  /** What the server does by itself a moment after a large change. */
  private static void analyze() {
    var config = ConfigProvider.getConfig();
    try (
        var connection = DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
            config.getValue("quarkus.flyway.username", String.class),
            config.getValue("quarkus.flyway.password", String.class));
        var statement = connection.createStatement()) {
      statement.execute("analyze staff, staff_skill");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
