package io.zerodistance.resolution.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.wired.WiredService;

/** An approval waits as long as the unit's patience to the microsecond, then goes up one tier and waits anew. */
class PatienceTest {

  private static final String NUMBER = "FD-261122-00000001";
  private static final Instant ASKED = Instant.parse("2026-11-22T04:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(240);
  private static final Duration TICK = Duration.ofNanos(1_000);

  private final WiredService service = WiredService.begin();
  private String approval;

  @BeforeEach
  void aQuestionToASenior() {
    // By the clock; what counts in the hours in which somebody decides is the matter of PatienceRuleTest.
    service.rules("PATIENCE", "{\"counts\":\"CALENDAR\"}");
    service.open(NUMBER, "c-1", "food-agent-1");
    approval = service.proposes("food-agent-1", NUMBER, 30_000).approval();
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void it_goes_up_at_the_end_of_the_patience_and_not_before() {
    var version = service.file(NUMBER).version();
    scanAt(ASKED.plus(PATIENCE).minus(TICK));
    assertThat(addressed()).isEqualTo("null at null");
    var up = ASKED.plus(PATIENCE);
    scanAt(up);
    assertThat(addressed()).isEqualTo("SUPERVISOR at " + up);
    assertThat(service.file(NUMBER).version()).isEqualTo(version + 1);
    assertThat(told()).isOne();
    assertThat(service.whole("select count(*) from timeline_entry where what = 'approval-escalated'"
        + " and detail = 'SUPERVISOR' and actor is null")).isOne();
  }

  @Test
  void in_the_hours_in_which_somebody_decides_a_question_of_sunday_waits_until_monday() {
    service.rules("PATIENCE", "{\"counts\":\"BUSINESS\"}");
    approval = service.proposes("food-agent-1", NUMBER, 20_001).approval();
    var monday = Instant.parse("2026-11-23T05:00:00Z");
    scanAt(monday.minus(TICK));
    assertThat(addressed()).isEqualTo("null at null");
    scanAt(monday);
    assertThat(addressed()).isEqualTo("SUPERVISOR at " + monday);
  }

  @Test
  void it_waits_for_the_next_tier_as_long_again_and_stays_with_the_highest() {
    service.rules("TIERS", """
        {"tiers": [{"tier": "BU_DIRECTOR", "currency": "CNY", "off": true},
         {"tier": "GROUP", "currency": "CNY", "off": true}]}""");
    scanAt(ASKED.plus(PATIENCE));
    scanAt(ASKED.plus(PATIENCE));
    assertThat(told()).isOne();
    scanAt(ASKED.plus(PATIENCE).plus(PATIENCE).minus(TICK));
    assertThat(told()).isOne();
    var second = ASKED.plus(PATIENCE).plus(PATIENCE);
    scanAt(second);
    assertThat(addressed()).isEqualTo("MANAGER at " + second);
    scanAt(ASKED.plus(PATIENCE.multipliedBy(3)));
    assertThat(addressed()).isEqualTo("MANAGER at " + second);
    assertThat(service.whole("select count(*) from approval where escalate_at is not null")).isZero();
    assertThat(told()).isEqualTo(2);
  }

  @Test
  void what_was_decided_meanwhile_stays_and_what_cannot_be_moved_holds_nobody_up() {
    var other = service.proposes("food-agent-1", NUMBER, 60_000).approval();
    service.change("update approval set state = 'REFUSED' where id = ?1", approval);
    scanAt(ASKED.plus(PATIENCE));
    assertThat(addressed()).isEqualTo("null at null");
    approval = other;
    assertThat(addressed()).isEqualTo("MANAGER at " + ASKED.plus(PATIENCE));
  }

  @Test
  void one_that_fails_does_not_keep_the_others_waiting() {
    var lost = "FD-261122-00000002";
    service.open(lost, "c-2", "food-agent-1");
    var first = approval;
    service.proposes("food-agent-1", lost, 30_000);
    service.change("delete from case_handler where number = ?1", lost);
    service.change("delete from case_file where number = ?1", lost);
    service.change("update approval set escalate_at = escalate_at - interval '1 minute' where number = ?1", lost);
    scanAt(ASKED.plus(PATIENCE));
    approval = first;
    assertThat(addressed()).startsWith("SUPERVISOR");
  }

  @Test
  void what_another_replica_moved_or_somebody_decided_since_it_was_found_is_left_alone() {
    service.clock.at(ASKED.plus(PATIENCE));
    var found = service.does(service.of(Approvals.class).overdue(service.now(), 200));
    assertThat(found).extracting(Approval::id).containsExactly(approval);
    service.does(service.of(EscalateApprovals.class).scan());
    var late = service.of(EscalateApprovals.class);
    var sql = late.approvals.sql;
    late.approvals = new Approvals() {
      @Override
      Uni<List<Approval>> overdue(Instant now, int most) {
        return Uni.createFrom().item(found);
      }
    };
    late.approvals.sql = sql;
    service.does(late.scan());
    assertThat(told()).isOne();
    assertThat(addressed()).startsWith("SUPERVISOR");
  }

  @Test
  void at_most_two_hundred_are_moved_at_once_the_longest_waiting_first() {
    service.change("""
        insert into approval (business_unit, id, number, remedy, kind, amount, currency, payee, remedy_version,
          facts_version, required_tier, required_rank, requested_by, requested_at, escalate_at, state)
        select business_unit, 'copy-' || n, number, remedy, kind, amount, currency, payee, remedy_version, facts_version,
          required_tier, required_rank, requested_by, requested_at, escalate_at + interval '1 second', state
        from approval cross join generate_series(1, 200) n where id = ?1""", approval);
    scanAt(ASKED.plus(PATIENCE).plusSeconds(1));
    assertThat(service.whole("select count(*) from approval where escalated_tier = 'SUPERVISOR'")).isEqualTo(200);
    assertThat(addressed()).startsWith("SUPERVISOR");
  }

  private void scanAt(Instant at) {
    service.clock.at(at);
    service.does(service.of(EscalateApprovals.class).scan());
  }

  private String addressed() {
    var found = service.does(service.of(Approvals.class).find(approval)).orElseThrow();
    return found.escalatedTier() + " at " + found.escalatedAt();
  }

  private long told() {
    return service.whole("select count(*) from outbox where type like '%approval-escalated%'");
  }
}
