package io.zerodistance.resolution.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.wired.WiredService;

/** What a person is told about the own authority, and lending it. */
class MyAuthorityTest {

  private static final String NUMBER = "FD-261122-00000001";
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final Duration TICK = Duration.ofNanos(1_000);

  private final WiredService service = WiredService.begin();

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void the_least_of_what_three_limits_leave_may_be_granted() {
    service.open(NUMBER, "c-1", "food-agent-1");
    service.proposes("food-agent-1", NUMBER, 15_000);
    var mine = mine("food-agent-1", NUMBER);
    assertThat(mine.staff()).isEqualTo("food-agent-1");
    assertThat(mine.tier()).isEqualTo("FRONT_LINE");
    assertThat(mine.number()).isEqualTo(NUMBER);
    assertThat(mine.perCase()).isEqualTo(new Limit(cny(20_000), cny(15_000), cny(5_000)));
    assertThat(mine.perDay()).isEqualTo(new Limit(cny(100_000), cny(15_000), cny(85_000)));
    assertThat(mine.perCustomer()).isEqualTo(new Limit(cny(200_000), cny(15_000), cny(185_000)));
    assertThat(mine.mayGrant()).isEqualTo(cny(5_000));
    assertThat(mine.because()).isNull();
    assertThat(mine.anonymous()).isFalse();
    service.open("FD-261122-00000002", null, "food-agent-1");
    assertThat(mine("food-agent-1", "FD-261122-00000002").anonymous()).isTrue();
    assertThat(mine.units()).singleElement().satisfies(unit -> assertThat(unit).isEqualTo(new UnitAuthority("food",
        "FRONT_LINE", new TierName("一线", "Front line"), false, null, cny(20_000),
        new Limit(cny(100_000), cny(15_000), cny(85_000)), cny(200_000), 30,
        new Standing(100, 30, new TrackRecord(0, 0, 0)))));
    limits(20_000, 15_001, 200_000L);
    assertThat(mine("food-agent-1", NUMBER).mayGrant()).isEqualTo(cny(1));
    limits(20_000, 100_000, 15_002L);
    assertThat(mine("food-agent-1", NUMBER).mayGrant()).isEqualTo(cny(2));
    limits(20_000, 100_000, null);
    assertThat(mine("food-agent-1", NUMBER).perCustomer()).isNull();
    assertThat(mine("food-agent-1", NUMBER).mayGrant()).isEqualTo(cny(5_000));
  }

  @Test
  void what_stands_in_the_way_is_told_and_leaves_nothing_to_grant() {
    service.open(NUMBER, "c-1", "food-agent-1");
    assertThat(mine("food-agent-2", NUMBER).because()).isEqualTo("not-the-handler");
    assertThat(mine("food-agent-2", NUMBER).mayGrant()).isEqualTo(cny(0));
    assertThat(mine("food-supervisor-1", NUMBER).because()).isNull();
    service.change("update case_file set state = 'RESOLVED' where number = ?1", NUMBER);
    assertThat(mine("food-agent-1", NUMBER).because()).isNull();
    service.change("update case_file set state = 'CLOSED' where number = ?1", NUMBER);
    assertThat(mine("food-agent-1", NUMBER).because()).isEqualTo("case-is-over");
    service.change("update case_file set demand = 'UNREASONABLE' where number = ?1", NUMBER);
    assertThat(mine("food-manager-1", NUMBER).because()).isEqualTo("no-discount-to-unreasonable-demand");
    assertThat(mine("food-manager-1", NUMBER).mayGrant()).isEqualTo(cny(0));
  }

  @Test
  void of_a_named_legal_floor_what_is_left_is_payable_within_the_limits_whatever_the_demand() {
    service.open(NUMBER, "c-1", "food-agent-1");
    assertThat(mine("food-agent-1", NUMBER).payableFloor()).isNull();
    service.change("insert into named_floor (business_unit, number, claim, price, floor, currency, named_by, named_at)"
        + " values ('food', ?1, 'FRAUD', 100, 50000, 'CNY', 't', ?2)", NUMBER, NOW);
    assertThat(mine("food-agent-1", NUMBER).payableFloor()).isEqualTo(cny(20_000));
    assertThat(mine("food-supervisor-1", NUMBER).payableFloor()).isEqualTo(cny(50_000));
    assertThat(mine("food-agent-2", NUMBER).payableFloor()).isEqualTo(cny(0));
    service.change("update case_file set demand = 'UNREASONABLE' where number = ?1", NUMBER);
    assertThat(mine("food-agent-1", NUMBER).mayGrant()).isEqualTo(cny(0));
    assertThat(mine("food-agent-1", NUMBER).payableFloor()).isEqualTo(cny(20_000));
    service.change("update named_floor set currency = 'GBP' where number = ?1", NUMBER);
    assertThat(mine("food-agent-1", NUMBER).payableFloor()).isNull();
    service.change("update case_file set state = 'CLOSED' where number = ?1", NUMBER);
    service.change("update named_floor set currency = 'CNY' where number = ?1", NUMBER);
    assertThat(mine("food-agent-1", NUMBER).payableFloor()).isEqualTo(cny(0));
  }

  @Test
  void without_a_case_every_unit_with_a_tier_is_told_and_no_other() {
    service.change("insert into staff_tier (business_unit, staff, version, tier, valid_from, because, changed_by,"
        + " changed_at) values ('retail', 'group-quality-1', 1, 'SENIOR', ?1, '-', 't', ?1)", NOW);
    for (var nothing : new String[] {null, "", " "}) {
      var mine = mine("group-quality-1", nothing);
      assertThat(mine.staff()).isEqualTo("group-quality-1");
      assertThat(mine.mayGrant()).isNull();
      assertThat(mine.units()).extracting(UnitAuthority::businessUnit).containsExactly("retail");
      assertThat(mine.units().getFirst().perDay().used()).isEqualTo(cny(0));
    }
    assertThatThrownBy(() -> mine("food-stranger", "FD-261122-99999999")).hasMessageContaining("Nothing here");
  }

  @Test
  void a_tier_is_lent_once_listed_while_it_lasts_and_recalled_by_its_owner() {
    var wish = new DelegationResource.LendRequest("food", null, "food-agent-2", null, NOW.plus(Duration.ofDays(1)),
        "leave");
    var lent = service.does(delegations("food-senior-1").lend("key", wish));
    assertThat(lent).isEqualTo(new Delegation(lent.id(), "food-senior-1", "food-agent-2", NOW, wish.validTo(), "leave",
        "food-senior-1"));
    assertThat(service.does(delegations("food-senior-1").lend("key", wish)).id()).isEqualTo(lent.id());
    assertThat(listed()).containsExactly(lent);
    assertThatThrownBy(() -> service.does(delegations("food-agent-2").revoke(lent.id(), "food")))
        .hasMessageContaining("Nothing here");
    service.clock.at(wish.validTo().minus(TICK));
    assertThat(listed()).containsExactly(lent);
    service.clock.at(wish.validTo());
    assertThat(listed()).isEmpty();
    service.clock.at(NOW);
    service.does(delegations("food-senior-1").revoke(lent.id(), "food"));
    assertThat(listed()).isEmpty();
    assertThatThrownBy(() -> service.does(delegations("food-senior-1").revoke(lent.id(), "food")))
        .hasMessageContaining("Nothing here");
  }

  @Test
  void whoever_arranged_a_lending_may_recall_it() {
    var start = NOW.plus(Duration.ofHours(1));
    var wish = new DelegationResource.LendRequest("food", "food-supervisor-1", "food-agent-2", start,
        NOW.plus(Duration.ofDays(1)), "ill");
    var lent = service.does(delegations("food-manager-1").lend("key", wish));
    assertThat(lent.from()).isEqualTo("food-supervisor-1");
    assertThat(lent.validFrom()).isEqualTo(start);
    assertThat(lent.arrangedBy()).isEqualTo("food-manager-1");
    service.does(delegations("food-manager-1").revoke(lent.id(), "food"));
    assertThat(listed()).isEmpty();
  }

  @Test
  void a_lending_needs_an_end_an_own_tier_on_both_sides_and_somebody_above_for_the_absent() {
    refused("food-senior-1", "food-senior-1", "food-agent-2", null, "until when");
    refused("food-stranger", "food-stranger", "food-agent-2", NOW.plusSeconds(60), "no own tier to lend");
    refused("food-senior-1", "food-senior-1", "food-stranger", NOW.plusSeconds(60), "must hold a tier");
    refused("food-stranger", "food-senior-1", "food-agent-2", NOW.plusSeconds(60), "absent");
    refused("food-agent-1", "food-senior-1", "food-agent-2", NOW.plusSeconds(60), "absent");
    refused("food-senior-1", "food-senior-1", "food-senior-1", NOW.plusSeconds(60), "another person");
    refused("food-manager-1", "food-senior-1", "food-senior-1", NOW.plusSeconds(60), "another person");
    // An own tier that begins with this instant is one, and one that ends with it is none.
    service.holds("food-new", "FRONT_LINE", NOW);
    service.holds("food-old", "FRONT_LINE", NOW.minusSeconds(60));
    service.holds("food-old", null, NOW);
    refused("food-senior-1", "food-senior-1", "food-old", NOW.plusSeconds(60), "must hold a tier");
    assertThat(service.does(delegations("food-senior-1").lend("k2", new DelegationResource.LendRequest("food", null,
        "food-new", null, NOW.plusSeconds(60), "leave"))).to()).isEqualTo("food-new");
  }

  private void refused(String by, String from, String to, Instant until, String because) {
    assertThatThrownBy(() -> service.does(delegations(by).lend("k " + because,
        new DelegationResource.LendRequest("food", from, to, null, until, "leave")))).hasMessageContaining(because);
  }

  private List<Delegation> listed() {
    return service.does(delegations("food-manager-1").list("food")).items();
  }

  private void limits(long perCase, long perDay, Long perCustomer) {
    service.limits("FRONT_LINE", 10, perCase, perDay, perCustomer);
  }

  private AuthorityResource.MyAuthority mine(String staff, String number) {
    return service.does(service.as(staff, "agent", AuthorityResource.class).mine(number));
  }

  private DelegationResource delegations(String staff) {
    return service.as(staff, "agent", DelegationResource.class);
  }

  private static Money cny(long amount) {
    return Money.of(amount, "CNY");
  }
}
