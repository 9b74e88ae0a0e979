package io.zerodistance.resolution.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.wired.WiredService;

/** Tiers are given and taken from an instant on, by somebody who saw what held before. */
class WhoHoldsATierTest {

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final Duration TICK = Duration.ofNanos(1_000);

  private final WiredService service = WiredService.begin();

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void a_tier_begins_now_or_later_and_never_before() {
    assertThat(assign("food-new", "SENIOR", null, 0))
        .isEqualTo(new TierAssignment("food-new", 1, "SENIOR", NOW, "new", "food-manager-1", NOW));
    assertThat(assign("food-new", "FRONT_LINE", NOW.toString(), 1).version()).isEqualTo(2);
    assertThat(assign("food-new", null, NOW.plusSeconds(60).toString(), 2).tier()).isNull();
    assertThatThrownBy(() -> assign("food-new", "SENIOR", NOW.minus(TICK).toString(), 3))
        .hasMessageContaining("not rewritten");
    assertThat(service.does(tiers().history("food", "food-new")).items()).extracting(TierAssignment::version)
        .containsExactly(3, 2, 1);
  }

  @Test
  void whoever_saw_another_version_looks_again() {
    for (int seen : new int[] {0, 2}) {
      assertThatThrownBy(() -> assign("food-agent-1", "SENIOR", null, seen)).hasMessageContaining("version 1");
    }
    assertThat(assign("food-agent-1", "SENIOR", null, 1).version()).isEqualTo(2);
    assertThatThrownBy(() -> assign("food-manager-1", "MANAGER", null, 1)).hasMessageContaining("own tier");
    assertThatThrownBy(() -> assign("no one", "SENIOR", null, 0)).hasMessageContaining("staff id");
  }

  @Test
  void the_list_shows_what_holds_now_and_where_nothing_does_what_will() {
    var later = NOW.plusSeconds(60);
    assign("food-agent-1", "SENIOR", later.toString(), 1);
    assign("food-new", "SENIOR", later.toString(), 0);
    assign("food-new", "SUPERVISOR", later.plusSeconds(60).toString(), 1);
    service.clock.at(later.minus(TICK));
    assertThat(shown("food-agent-1")).isEqualTo("FRONT_LINE from 2026-01-01T00:00:00Z");
    assertThat(shown("food-new")).isEqualTo("SENIOR from " + later);
    service.clock.at(later);
    assertThat(shown("food-agent-1")).isEqualTo("SENIOR from " + later);
    assertThat(service.does(tiers().list("food", null)).tiers()).containsExactly("FRONT_LINE", "SENIOR", "SUPERVISOR",
        "MANAGER", "BU_DIRECTOR", "GROUP");
  }

  @Test
  void a_long_list_comes_in_pages_and_a_full_page_is_not_followed_by_an_empty_one() {
    service.change("delete from staff_tier where business_unit = 'food' and staff <> 'food-manager-1'");
    service.change("""
        insert into staff_tier (business_unit, staff, version, tier, valid_from, because, changed_by, changed_at)
        select 'food', 'a-' || lpad(cast(n as text), 3, '0'), 1, 'SENIOR', now() - interval '1 year', '-', 't', now()
        from generate_series(1, 99) n""");
    var full = service.does(tiers().list("food", null));
    assertThat(full.items()).hasSize(100);
    assertThat(full.next()).isNull();
    service.holds("a-100", "SENIOR", NOW);
    var first = service.does(tiers().list("food", null));
    assertThat(first.items()).hasSize(100);
    assertThat(first.next()).isEqualTo("a-100");
    assertThat(service.does(tiers().list("food", first.next())).items()).extracting(TierAssignment::staff)
        .containsExactly("food-manager-1");
  }

  private String shown(String staff) {
    return service.does(tiers().list("food", null)).items().stream().filter(held -> held.staff().equals(staff))
        .map(held -> held.tier() + " from " + held.validFrom()).findFirst().orElseThrow();
  }

  private TierAssignment assign(String staff, String tier, String from, int seen) {
    return service
        .does(tiers().assign("food", staff, new StaffTierResource.AssignTierRequest(tier, from, "new", seen)));
  }

  private StaffTierResource tiers() {
    return service.as("food-manager-1", "bu-manager", StaffTierResource.class);
  }
}
