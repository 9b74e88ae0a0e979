package io.zerodistance.resolution.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.wired.WiredService;

/** Who holds which tier, to the microsecond: the first instant of a period counts, its last one does not. */
class TierAtAnInstantTest {

  private static final Instant FROM = Instant.parse("2026-11-22T04:00:00Z");
  private static final Instant TO = FROM.plus(Duration.ofHours(1));
  private static final Duration TICK = Duration.ofNanos(1_000);

  private final WiredService service = WiredService.begin();

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void a_tier_is_held_from_the_first_instant_to_just_before_the_last() {
    holds("food-new", "SENIOR", FROM, TO);
    assertThat(tierAt("food-new", FROM.minus(TICK))).isNull();
    assertThat(tierAt("food-new", FROM)).isEqualTo("SENIOR");
    assertThat(tierAt("food-new", TO.minus(TICK))).isEqualTo("SENIOR");
    assertThat(tierAt("food-new", TO)).isNull();
  }

  @Test
  void of_two_versions_that_begin_at_once_the_newer_counts_and_one_to_come_does_not() {
    holds("food-new", "SENIOR", FROM, TO);
    service.holds("food-new", "MANAGER", FROM);
    assertThat(tierAt("food-new", FROM)).isEqualTo("MANAGER");
    assertThat(tierAt("food-new", TO)).isNull();
  }

  @Test
  void a_tier_whose_limits_the_unit_changed_has_these_at_once() {
    service.limits("SENIOR", 20, 1, 2, null);
    service.clock.at(FROM);
    assertThat(service.does(authorities().of("food", "food-senior-1")).tier())
        .isEqualTo(new Tier("SENIOR", 20, cny(1), cny(2), null, false));
    assertThat(service.does(authorities().of("food", "food-agent-1")).tier())
        .isEqualTo(new Tier("FRONT_LINE", 10, cny(20_000), cny(100_000), cny(200_000), false));
    assertThat(service.does(authorities().tiers("food"))).extracting(Tier::code)
        .containsExactly("FRONT_LINE", "SENIOR", "SUPERVISOR", "MANAGER", "BU_DIRECTOR", "GROUP");
  }

  @Test
  void a_lent_tier_is_at_hand_for_its_period_only() {
    lent("food-supervisor-1", "food-agent-2", FROM, TO);
    assertThat(tierAt("food-agent-2", FROM.minus(TICK))).isEqualTo("FRONT_LINE");
    assertThat(tierAt("food-agent-2", FROM)).isEqualTo("SUPERVISOR");
    assertThat(tierAt("food-agent-2", TO.minus(TICK))).isEqualTo("SUPERVISOR");
    assertThat(tierAt("food-agent-2", TO)).isEqualTo("FRONT_LINE");
  }

  @Test
  void a_lent_tier_goes_with_the_lenders_own_and_with_its_recall() {
    holds("food-new", "MANAGER", FROM, TO);
    lent("food-new", "food-agent-2", FROM.minus(TICK), TO.plus(TICK));
    assertThat(tierAt("food-agent-2", FROM.minus(TICK))).isEqualTo("FRONT_LINE");
    assertThat(tierAt("food-agent-2", FROM)).isEqualTo("MANAGER");
    assertThat(tierAt("food-agent-2", TO)).isEqualTo("FRONT_LINE");
    service.change("update delegation set revoked_at = ?1 where to_staff = 'food-agent-2'", FROM);
    assertThat(tierAt("food-agent-2", FROM)).isEqualTo("FRONT_LINE");
  }

  @Test
  void the_highest_tier_at_hand_counts_and_the_own_one_before_an_equal_one_that_was_lent() {
    lent("food-agent-1", "food-agent-2", FROM, TO);
    service.clock.at(FROM);
    assertThat(service.does(authorities().of("food", "food-agent-2")).delegatedBy()).isNull();
    lent("food-agent-1", "food-senior-1", FROM, TO);
    assertThat(tierAt("food-senior-1", FROM)).isEqualTo("SENIOR");
    lent("food-manager-1", "food-senior-1", FROM, TO);
    var lent = service.does(authorities().of("food", "food-senior-1"));
    assertThat(lent.tier().code()).isEqualTo("MANAGER");
    assertThat(lent.delegatedBy()).isEqualTo("food-manager-1");
    assertThat(lent.arrangedBy()).isEqualTo("arranger");
    assertThat(lent.staff()).isEqualTo("food-senior-1");
  }

  @Test
  void a_tier_of_one_unit_is_none_in_another_and_nobody_without_one_has_authority() {
    assertThatThrownBy(() -> service.does(authorities().of("retail", "food-agent-1")))
        .hasMessageContaining("Ask a manager");
    assertThat(service.does(authorities().find("retail", "food-agent-1"))).isEmpty();
  }

  @Test
  void the_rule_of_a_unit_is_read_as_it_stands() {
    assertThat(service.does(authorities().rule("food")))
        .isEqualTo(new RedressRule("CNY", ZoneId.of("Asia/Shanghai"), 30));
  }

  @Test
  void reviews_count_for_thirty_days_to_the_microsecond_and_never_before_they_were_made() {
    var records = service.of(TrackRecords.class);
    service.does(records.note("food", "a1", "food-agent-1", "REJECTED", FROM));
    service.does(records.note("food", "a2", "food-agent-1", "APPROVED_WITH_COACHING", FROM));
    service.does(records.note("food", "a3", "food-agent-1", "APPROVED", FROM));
    service.does(records.note("food", "a3", "food-agent-1", "APPROVED", FROM));
    service.does(records.note("food", "a4", "food-agent-2", "REJECTED", FROM));
    assertThat(standingAt(FROM.minus(TICK))).isEqualTo(new Standing(100, 30, new TrackRecord(0, 0, 0)));
    assertThat(standingAt(FROM)).isEqualTo(new Standing(80, 30, new TrackRecord(1, 1, 1)));
    assertThat(standingAt(FROM.plus(Duration.ofDays(30)).minus(TICK)).percent()).isEqualTo(80);
    assertThat(standingAt(FROM.plus(Duration.ofDays(30))).percent()).isEqualTo(100);
    service.clock.at(FROM);
    assertThat(service.does(authorities().of("food", "food-agent-1")).tier().caseLimit()).isEqualTo(cny(16_000));
  }

  @Test
  void another_rule_about_records_weighs_the_same_reviews_anew() {
    service.does(service.of(TrackRecords.class).note("food", "a1", "food-agent-1", "REJECTED", FROM));
    assertThat(standingAt(FROM).percent()).isEqualTo(75);
    service.rules("RECORD", "{\"windowDays\":10,\"perRejection\":-40,\"leastPercent\":50}");
    assertThat(standingAt(FROM)).isEqualTo(new Standing(60, 10, new TrackRecord(0, 0, 1)));
    assertThat(standingAt(FROM.plus(Duration.ofDays(10)).minus(TICK)).percent()).isEqualTo(60);
    assertThat(standingAt(FROM.plus(Duration.ofDays(10))).percent()).isEqualTo(100);
  }

  private Standing standingAt(Instant at) {
    service.clock.at(at);
    return service.does(service.of(TrackRecords.class).of("food", "food-agent-1"));
  }

  private String tierAt(String staff, Instant at) {
    service.clock.at(at);
    return service.does(authorities().find("food", staff)).map(found -> found.tier().code()).orElse(null);
  }

  private Authorities authorities() {
    return service.of(Authorities.class);
  }

  private void holds(String staff, String tier, Instant from, Instant to) {
    service.holds(staff, tier, from);
    service.holds(staff, null, to);
  }

  private void lent(String from, String to, Instant start, Instant end) {
    service.change("""
        insert into delegation (business_unit, id, from_staff, to_staff, valid_from, valid_to, because, created_by,
          created_at) values ('food', ?1, ?2, ?3, ?4, ?5, 'leave', 'arranger', ?4)""", from + to, from, to, start, end);
  }

  private static Money cny(long amount) {
    return Money.of(amount, "CNY");
  }
}
