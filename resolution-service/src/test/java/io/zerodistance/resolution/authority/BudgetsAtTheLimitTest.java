package io.zerodistance.resolution.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

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
    var authority = service.does(service.of(Authorities.class).of("food", "food-agent-1"));
    service.does(service.of(Budgets.class).locked(file, authority, NOON));
    service.does(service.of(Budgets.class).use(file, authority, "r-usd", Money.of(500, "USD"), NOON));
    service.does(service.of(Budgets.class).use(file, authority, "r-cny", cny(500), NOON));
    assertThat(used(file)).isEqualTo(new UsedUp(cny(500), cny(500), cny(500)));
  }

  @Test
  void looking_takes_no_lock_and_leaves_no_row() {
    var file = open("c-1");
    var authority = service.does(service.of(Authorities.class).of("food", "food-agent-1"));
    assertThat(used(file)).isEqualTo(UsedUp.nothing("CNY"));
    assertThat(service.whole("select count(*) from budget")).isZero();
    service.does(service.of(Budgets.class).locked(file, authority, NOON));
    assertThat(service.rows("select kind, holder from budget order by kind")).extracting(row -> row[0] + " " + row[1])
        .containsExactly("CASE " + file.number(), "CUSTOMER c-1", "HANDLER_DAY food-agent-1 2026-11-22");
  }

  private CaseFile open(String customer) {
    return open(customer, "food-agent-1");
  }

  private CaseFile open(String customer, String handler) {
    return service.open("FD-261122-%08d".formatted(++cases), customer, handler);
  }

  private UsedUp used(CaseFile file) {
    var authority = service.does(service.of(Authorities.class).of("food", "food-agent-1"));
    return service.does(service.of(Budgets.class).shown(file, authority));
  }

  private String status(String staff, CaseFile file, long amount) {
    ProposedRemedy proposed = service.proposes(staff, file.number(), amount);
    return proposed.status() + (proposed.because() == null ? "" : " because " + proposed.because().limit());
  }

  private static Money cny(long amount) {
    return Money.of(amount, "CNY");
  }
}
