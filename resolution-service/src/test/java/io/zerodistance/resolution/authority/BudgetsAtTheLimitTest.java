package io.zerodistance.resolution.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.remedy.ProposedRemedy;
import io.zerodistance.resolution.wired.WiredService;

/** What the sums of the budgets count, and from which instant to which: each limit met exactly, and passed by one fen. */
class BudgetsAtTheLimitTest {

  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final Duration TICK = Duration.ofNanos(1_000);
  /** PostgreSQL notes on the row which transaction holds its lock. */
  private static final String LOCKED = "cast(xmax as text) <> '0'";
  private static final String UNMERGED = "select count(*) from pg_locks where pid = pg_backend_pid()"
      + " and locktype = 'advisory' and mode = 'ShareLock'";

  private final WiredService service = WiredService.begin();
  private int cases;

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void the_case_gets_its_limit_over_all_its_handlers_and_not_a_fen_more() {
    var file = open("c-1");
    assertThat(status("food-agent-1", file, 12_000)).isEqualTo("GRANTED");
    service.change("update case_handler set handler = 'food-agent-2' where number = ?1", file.number());
    assertThat(status("food-agent-2", file, 8_001)).isEqualTo("AWAITING_APPROVAL because case");
    assertThat(status("food-agent-2", file, 8_000)).isEqualTo("GRANTED");
    assertThat(status("food-agent-2", file, 1)).isEqualTo("AWAITING_APPROVAL because case");
  }

  @Test
  void the_day_gets_its_limit_over_all_cases_until_the_units_midnight() {
    for (int count = 0; count < 4; count++) {
      assertThat(status("food-agent-1", open("c-" + count), 20_000)).isEqualTo("GRANTED");
    }
    assertThat(status("food-agent-1", open("c-5"), 19_999)).isEqualTo("GRANTED");
    var file = open("c-6");
    assertThat(status("food-agent-1", file, 2)).isEqualTo("AWAITING_APPROVAL because handler-day");
    assertThat(status("food-agent-1", file, 1)).isEqualTo("GRANTED");
    var midnight = Instant.parse("2026-11-22T16:00:00Z");
    service.clock.at(midnight.minus(TICK));
    assertThat(status("food-agent-1", file, 1)).isEqualTo("AWAITING_APPROVAL because handler-day");
    service.clock.at(midnight);
    assertThat(status("food-agent-1", file, 1)).isEqualTo("GRANTED");
  }

  @Test
  void a_customer_gets_the_limit_over_all_cases_and_people_within_thirty_days() {
    for (int count = 0; count < 9; count++) {
      var staff = count < 5 ? "food-agent-1" : "food-agent-2";
      assertThat(status(staff, open("c-1", staff), 20_000)).isEqualTo("GRANTED");
    }
    assertThat(status("food-senior-1", open("c-1", "food-senior-1"), 20_001))
        .isEqualTo("AWAITING_APPROVAL because customer-window");
    assertThat(status("food-senior-1", open("c-1", "food-senior-1"), 20_000)).isEqualTo("GRANTED");
    var over = NOON.plus(Duration.ofDays(30));
    service.clock.at(over.minus(TICK));
    assertThat(status("food-agent-1", open("c-1"), 1)).isEqualTo("AWAITING_APPROVAL because customer-window");
    assertThat(status("food-agent-1", open("c-2"), 1)).isEqualTo("GRANTED");
    service.clock.at(over);
    assertThat(status("food-agent-1", open("c-1"), 1)).isEqualTo("GRANTED");
  }

  @Test
  void an_anonymous_complaint_counts_on_its_case_alone_in_the_customers_window_too() {
    var file = open(null);
    assertThat(status("food-agent-1", file, 15_000)).isEqualTo("GRANTED");
    assertThat(used(file)).isEqualTo(new UsedUp(cny(15_000), cny(15_000), cny(15_000)));
    assertThat(service.whole("select count(*) from budget where kind = 'CUSTOMER'")).isZero();
    assertThat(used(open(null)).toCustomer()).isEqualTo(cny(0));
  }

  @Test
  void what_is_given_back_is_free_again_once() {
    var file = open("c-1");
    var remedy = service.proposes("food-agent-1", file.number(), 20_000).id();
    service.proposes("food-agent-1", open("c-1").number(), 300);
    var nothing = open("c-2");
    service.does(service.of(Budgets.class).locked(nothing, agent(), NOON));
    service.does(service.of(Budgets.class).use(nothing, agent(), "nothing", cny(0), NOON));
    service.does(service.of(Budgets.class).release("food", "nothing"));
    assertThat(service.whole("select count(*) from budget_use where remedy = 'nothing'")).as("three uses of nought")
        .isEqualTo(3);
    assertThat(used(file)).isEqualTo(new UsedUp(cny(20_000), cny(20_300), cny(20_300)));
    for (int time = 0; time < 2; time++) {
      service.does(service.of(Budgets.class).release("food", remedy));
      assertThat(used(file)).isEqualTo(new UsedUp(cny(0), cny(300), cny(300)));
    }
    assertThat(status("food-agent-1", file, 20_000)).isEqualTo("GRANTED");
  }

  @Test
  void what_was_given_back_leaves_the_window_together_with_its_use() {
    var file = open("c-1");
    var remedy = service.proposes("food-agent-1", file.number(), 20_000).id();
    service.clock.at(NOON.plus(Duration.ofDays(29)));
    service.does(service.of(Budgets.class).release("food", remedy));
    assertThat(used(file).toCustomer()).isEqualTo(cny(0));
    service.clock.at(NOON.plus(Duration.ofDays(30)));
    assertThat(used(file).toCustomer()).isEqualTo(cny(0));
  }

  @Test
  void only_the_currency_of_the_unit_is_summed() {
    var file = open("c-1");
    service.does(service.of(Budgets.class).locked(file, agent(), NOON));
    service.does(service.of(Budgets.class).use(file, agent(), "r-usd", Money.of(500, "USD"), NOON));
    service.does(service.of(Budgets.class).use(file, agent(), "r-cny", cny(500), NOON));
    assertThat(used(file)).isEqualTo(new UsedUp(cny(500), cny(500), cny(500)));
  }

  @Test
  void looking_takes_no_lock_and_leaves_no_row() {
    var file = open("c-1");
    assertThat(used(file)).isEqualTo(UsedUp.nothing("CNY"));
    assertThat(service.whole("select count(*) from budget")).isZero();
    assertThat(service.whole(UNMERGED)).isZero();
    service.does(service.of(Budgets.class).locked(file, agent(), NOON));
    assertThat(service.whole(UNMERGED)).as("nobody merges customers between the sum and the use").isOne();
    var held = List.of("CASE " + file.number(), "CUSTOMER c-1", "HANDLER_DAY food-agent-1 2026-11-22");
    assertThat(budgets("true")).isEqualTo(held);
    assertThat(budgets(LOCKED)).as("so that nobody else judges what is left of these").isEqualTo(held);
  }

  private List<String> budgets(String which) {
    return service.rows("select kind, holder from budget where " + which + " order by kind").stream()
        .map(row -> row[0] + " " + row[1]).toList();
  }

  private StaffAuthority agent() {
    return service.does(service.of(Authorities.class).of("food", "food-agent-1"));
  }

  private CaseFile open(String customer) {
    return open(customer, "food-agent-1");
  }

  private CaseFile open(String customer, String handler) {
    return service.open("FD-261122-%08d".formatted(++cases), customer, handler);
  }

  private UsedUp used(CaseFile file) {
    return service.does(service.of(Budgets.class).shown(file, agent()));
  }

  private String status(String staff, CaseFile file, long amount) {
    ProposedRemedy proposed = service.proposes(staff, file.number(), amount);
    return proposed.status() + (proposed.because() == null ? "" : " because " + proposed.because().limit());
  }

  private static Money cny(long amount) {
    return Money.of(amount, "CNY");
  }
}
