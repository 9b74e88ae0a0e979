package io.zerodistance.resolution.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.authority.TierName;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.money.RequestedMoney;
import io.zerodistance.resolution.remedy.ProposedRemedy;
import io.zerodistance.resolution.remedy.RemedyResource;
import io.zerodistance.resolution.wired.WiredService;

/** A decision of a second person: who, once, about exactly what was asked, and what it leaves behind. */
class DecidedOnceTest {

  private static final String NUMBER = "FD-261122-00000001";
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  private final WiredService service = WiredService.begin();

  @BeforeEach
  void aCase() {
    service.open(NUMBER, "c-1", "food-agent-1");
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void what_is_asked_is_put_down_with_all_that_it_is_bound_to() {
    var proposed = service.proposes("food-agent-1", NUMBER, 30_000);
    assertThat(found(proposed.approval())).isEqualTo(new Approval(proposed.approval(), "food", NUMBER, proposed.id(),
        ApprovalKind.AUTHORITY, Money.of(30_000, "CNY"), "c-1", 1, 1, "SENIOR", 20, "food-agent-1", NOW,
        ApprovalState.PENDING, null, null));
    assertThat(service.whole("select count(*) from timeline_entry where what = 'approval-requested'"
        + " and actor = 'food-agent-1' and detail = 'SENIOR'")).isOne();
    assertThat(events()).containsExactly("approval-requested");
  }

  @Test
  void the_required_tier_approves_within_its_own_limits_and_day() {
    var proposed = service.proposes("food-agent-1", NUMBER, 30_000);
    var version = service.file(NUMBER).version();
    var decided = decide("food-senior-1", proposed.approval(), "APPROVE", "goodwill");
    assertThat(decided).isEqualTo(new ApprovalResource.DecidedApproval(proposed.approval(), "APPROVED"));
    assertThat(found(proposed.approval()).state()).isEqualTo(ApprovalState.APPROVED);
    assertThat(service.rows("select decided_by, because, decided_at is not null from approval where id = ?1",
        proposed.approval()).getFirst()).containsExactly("food-senior-1", "goodwill", true);
    assertThat(remedy(proposed)).isEqualTo("GRANTED by food-senior-1");
    assertThat(service.whole("select sum(amount) from budget_use where kind = 'HANDLER_DAY' and holder like"
        + " 'food-senior-1 %'")).isEqualTo(30_000);
    assertThat(events()).containsExactly("approval-requested", "redress-granted", "remedy-proposed", "letter-written",
        "approval-decided");
    assertThat(service.file(NUMBER).version()).isEqualTo(version + 1);
    assertThat(service.whole("select count(*) from timeline_entry where what = 'approval-decided'"
        + " and actor = 'food-senior-1' and detail = 'APPROVED'")).isOne();
  }

  @Test
  void a_decision_is_made_once_and_a_refused_remedy_stays_refused() {
    var proposed = service.proposes("food-agent-1", NUMBER, 30_000);
    assertThat(decide("food-senior-1", proposed.approval(), "REFUSE", "too much").state()).isEqualTo("REFUSED");
    assertThat(remedy(proposed)).isEqualTo("REFUSED by null");
    for (var again : List.of("APPROVE", "REFUSE")) {
      refused("food-supervisor-1", proposed, again, "decided already");
    }
    var requests = service.of(Approvals.class);
    assertThat(service.does(requests.settle(found(proposed.approval()), ApprovalState.APPROVED, "li", null))).isFalse();
    assertThat(events()).containsExactly("approval-requested", "approval-decided");
  }

  @Test
  void neither_requester_nor_a_lower_tier_nor_a_stranger_decides() {
    var proposed = service.proposes("food-agent-1", NUMBER, 60_000);
    refused("food-agent-1", proposed, "APPROVE", "second person");
    refused("food-senior-1", proposed, "APPROVE", "Leave it to tier SUPERVISOR");
    refused("food-stranger", proposed, "REFUSE", "Leave it to tier SUPERVISOR");
    refused("food-supervisor-1", proposed, "APPROVE_WITH_COACHING", "APPROVE or REFUSE");
    assertThat(found(proposed.approval()).state()).isEqualTo(ApprovalState.PENDING);
    assertThatThrownBy(() -> decide("food-senior-1", "no-such", "APPROVE", null)).hasMessageContaining("Nothing here");
  }

  @Test
  void a_tier_lent_by_the_one_who_asked_decides_nothing_for_that_person() {
    service.holds("food-head", "GROUP", NOW);
    service.proposes("food-head", NUMBER, 100);
    var review = service.rows("select id from approval where kind = 'REVIEW'").getFirst()[0].toString();
    service.change("""
        insert into delegation (business_unit, id, from_staff, to_staff, valid_from, valid_to, because, created_by,
          created_at) values ('food', 'd', 'food-head', 'food-agent-2', ?1, ?2, 'ill', 'food-head', ?1)""",
        NOW,
        NOW.plusSeconds(60));
    assertThatThrownBy(() -> decide("food-agent-2", review, "APPROVE", null)).hasMessageContaining("second person");
    assertThat(found(review).state()).isEqualTo(ApprovalState.PENDING);
    assertThat(service.does(service.of(Approvals.class).settle(found(review), ApprovalState.APPROVED, "li", null)))
        .isTrue();
  }

  @Test
  void above_what_the_decider_has_left_the_next_tier_is_named_and_nothing_changes() {
    var first = service.proposes("food-agent-1", NUMBER, 30_000);
    var second = service.proposes("food-agent-1", NUMBER, 20_001);
    decide("food-senior-1", first.approval(), "APPROVE", null);
    refused("food-senior-1", second, "APPROVE", "Leave it to tier SUPERVISOR");
    service.rules("TIERS",
        """
        {"tiers": [{"tier": "SUPERVISOR", "currency": "CNY", "off": true}, {"tier": "MANAGER", "currency": "CNY", "off": true},
         {"tier": "BU_DIRECTOR", "currency": "CNY", "off": true}, {"tier": "GROUP", "currency": "CNY", "off": true}]}""");
    refused("food-senior-1", second, "APPROVE", "No tier may grant this now");
    assertThat(remedy(second)).isEqualTo("AWAITING_APPROVAL by null");
    service.limits("SENIOR", 20, 50_001, 250_000, 200_000L);
    assertThat(decide("food-senior-1", second.approval(), "APPROVE", null).state()).isEqualTo("APPROVED");
  }

  @Test
  void new_facts_void_the_question_and_take_back_what_waited_for_it() {
    var proposed = service.proposes("food-agent-1", NUMBER, 30_000);
    service.change("update case_file set facts_version = facts_version + 1 where number = ?1", NUMBER);
    var version = service.file(NUMBER).version();
    assertThatThrownBy(() -> decide("food-senior-1", proposed.approval(), "APPROVE", null))
        .hasMessageContaining("has changed meanwhile");
    // The resource answers after the commit, so the plain transaction of this test took it back: ask the use case itself.
    assertThat(voided("food-senior-1", proposed.approval())).isEqualTo(ApprovalState.VOIDED);
    assertThat(found(proposed.approval()).state()).isEqualTo(ApprovalState.VOIDED);
    assertThat(remedy(proposed)).isEqualTo("CANCELLED by null");
    assertThat(service.file(NUMBER).version()).isEqualTo(version + 1);
    assertThat(service.whole("select count(*) from timeline_entry where what = 'approval-voided' and detail = ?1",
        proposed.id())).isOne();
    assertThat(events()).doesNotContain("redress-granted");
  }

  @Test
  void an_edit_voids_the_question_asked_before_it_and_leaves_the_edited_remedy_waiting() {
    var proposed = service.proposes("food-agent-1", NUMBER, 30_000);
    var revised = revises("food-agent-1", proposed, 31_000);
    assertThat(found(proposed.approval()).state()).isEqualTo(ApprovalState.VOIDED);
    assertThat(found(revised.approval()).remedyVersion()).isEqualTo(2);
    // As if the first question had slipped through: it is bound to the first version.
    service.change("update approval set state = 'PENDING' where id = ?1", proposed.approval());
    assertThat(voided("food-senior-1", proposed.approval())).isEqualTo(ApprovalState.VOIDED);
    assertThat(remedy(proposed)).isEqualTo("AWAITING_APPROVAL by null");
    assertThat(decide("food-senior-1", revised.approval(), "APPROVE", null).state()).isEqualTo("APPROVED");
    // And a question about what was granted meanwhile grants nothing twice.
    service.change("update approval set state = 'PENDING' where id = ?1", revised.approval());
    assertThat(voided("food-supervisor-1", revised.approval())).isEqualTo(ApprovalState.VOIDED);
    assertThat(remedy(proposed)).isEqualTo("GRANTED by food-senior-1");
  }

  @Test
  void nothing_is_granted_on_a_case_that_is_over() {
    var proposed = service.proposes("food-agent-1", NUMBER, 30_000);
    service.change("update case_file set state = 'CLOSED' where number = ?1", NUMBER);
    assertThat(voided("food-senior-1", proposed.approval())).isEqualTo(ApprovalState.VOIDED);
    assertThat(remedy(proposed)).isEqualTo("CANCELLED by null");
  }

  @Test
  void a_review_is_noted_on_the_record_and_takes_nothing_back() {
    var proposed = service.proposes("food-agent-1", NUMBER, 20_000);
    var review = service.rows("select id from approval where kind = 'REVIEW'").getFirst()[0].toString();
    assertThat(found(review).requiredTier()).isEqualTo("SENIOR");
    assertThat(decide("food-senior-1", review, "REJECT", "too much").state()).isEqualTo("REJECTED");
    assertThat(service.rows("select staff, outcome, approval from track_record").getFirst())
        .containsExactly("food-agent-1", "REJECTED", review);
    assertThat(remedy(proposed)).isEqualTo("GRANTED by food-agent-1");
    assertThat(service.whole("select count(*) from timeline_entry where what = 'review-decided'")).isOne();
    assertThat(events()).containsExactly("redress-granted", "remedy-proposed", "letter-written", "approval-decided");
  }

  @Test
  void the_highest_tier_is_reviewed_by_a_peer() {
    service.holds("food-head", "GROUP", NOW);
    service.proposes("food-head", NUMBER, 100);
    assertThat(service.rows("select required_tier, requested_by, escalate_at from approval").getFirst())
        .containsExactly("GROUP", "food-head", null);
  }

  @Test
  void what_waits_is_listed_for_those_who_may_decide_it_and_for_the_requester() {
    var senior = service.proposes("food-agent-1", NUMBER, 30_000).approval();
    service.clock.at(NOW.plusSeconds(1));
    var supervisor = service.proposes("food-agent-1", NUMBER, 60_000).approval();
    service.proposes("food-agent-1", NUMBER, 100);
    var review = service.rows("select id from approval where kind = 'REVIEW'").getFirst()[0].toString();
    assertThat(listed("food-senior-1", false)).containsExactly(senior, review);
    assertThat(listed("food-supervisor-1", false)).containsExactly(senior, supervisor, review);
    assertThat(listed("food-agent-1", false)).isEmpty();
    assertThat(listed("food-agent-2", false)).isEmpty();
    assertThat(listed("food-agent-1", true)).containsExactly(senior, supervisor, review);
    assertThat(listed("food-senior-1", true)).isEmpty();
    var quality = service.does(service.as("group-quality-1", "quality", ApprovalResource.class).list(false, null));
    assertThat(quality.items()).extracting(ApprovalResource.WaitingApproval::id).containsExactly(review);
    assertThat(quality.items().getFirst()).isEqualTo(new ApprovalResource.WaitingApproval(review, NUMBER, "food",
        "REVIEW", found(review).remedy(), Money.of(100, "CNY"), "food-agent-1", NOW.plusSeconds(1), "SENIOR",
        new TierName("资深", "Senior"), null, null, null, "PENDING", false,
        new AskedOffer("退款", "按票面价", null, null)));
    decide("food-senior-1", senior, "REFUSE", "too much");
    assertThat(listed("food-senior-1", false)).containsExactly(review);
  }

  @Test
  void a_list_counts_tiers_lent_and_own_from_their_first_to_just_before_their_last_instant() {
    var senior = service.proposes("food-agent-1", NUMBER, 30_000).approval();
    var from = NOW.plusSeconds(60);
    var to = NOW.plusSeconds(120);
    var tick = Duration.ofNanos(1_000);
    service.holds("food-new", "SENIOR", from);
    service.holds("food-new", null, to);
    service.change("""
        insert into delegation (business_unit, id, from_staff, to_staff, valid_from, valid_to, because, created_by,
          created_at) values ('food', 'd', 'food-supervisor-1', 'food-agent-2', ?1, ?2, 'ill', 'x', ?1)""", from, to);
    for (var staff : List.of("food-new", "food-agent-2")) {
      service.clock.at(from.minus(tick));
      assertThat(listed(staff, false)).as(staff).isEmpty();
      service.clock.at(from);
      assertThat(listed(staff, false)).as(staff).containsExactly(senior);
      service.clock.at(to.minus(tick));
      assertThat(listed(staff, false)).as(staff).containsExactly(senior);
      service.clock.at(to);
      assertThat(listed(staff, false)).as(staff).isEmpty();
    }
    service.clock.at(from);
    service.change("update delegation set revoked_at = ?1", from);
    assertThat(listed("food-agent-2", false)).isEmpty();
  }

  @Test
  void a_long_list_comes_in_pages_without_gap_or_repetition() {
    var one = service.proposes("food-agent-1", NUMBER, 30_000).approval();
    service.change("""
        insert into approval (business_unit, id, number, remedy, kind, amount, currency, payee, remedy_version,
          facts_version, required_tier, required_rank, requested_by, requested_at, state)
        select business_unit, 'copy-' || lpad(cast(n as text), 3, '0'), number, remedy, kind, amount, currency, payee,
          remedy_version, facts_version, required_tier, required_rank, requested_by,
          requested_at + n / 2 * interval '1 second', state
        from approval cross join generate_series(1, 100) n where id = ?1""", one);
    var first = service.does(service.as("food-senior-1", "agent", ApprovalResource.class).list(false, null));
    assertThat(first.items()).hasSize(50);
    var second = service.does(service.of(ApprovalResource.class).list(false, first.next()));
    var third = service.does(service.of(ApprovalResource.class).list(false, second.next()));
    assertThat(third.items()).hasSize(1);
    assertThat(third.next()).isNull();
    var own = service.does(service.as("food-agent-1", "agent", ApprovalResource.class).list(true, null));
    assertThat(own.items()).hasSize(50);
    assertThat(service.does(service.of(ApprovalResource.class).list(true, own.next())).items()).hasSize(50)
        .doesNotContainAnyElementsOf(own.items());
    assertThat(second.items()).hasSize(50).doesNotContainAnyElementsOf(first.items())
        .doesNotContainAnyElementsOf(third.items());
  }

  private List<String> listed(String staff, boolean mine) {
    return service.does(service.as(staff, "agent", ApprovalResource.class).list(mine, null)).items().stream()
        .map(ApprovalResource.WaitingApproval::id).toList();
  }

  private void refused(String staff, ProposedRemedy proposed, String decision, String because) {
    assertThatThrownBy(() -> decide(staff, proposed.approval(), decision, null)).hasMessageContaining(because);
  }

  private ApprovalResource.DecidedApproval decide(String staff, String approval, String decision, String because) {
    return service.does(service.as(staff, "agent", ApprovalResource.class).decide(approval,
        new ApprovalResource.DecideRequest(decision, because)));
  }

  private ApprovalState voided(String staff, String approval) {
    var caller = new io.zerodistance.access.Caller(staff, java.util.Set.of("agent"),
        io.zerodistance.access.Scope.of("food"));
    return service.does(service.of(DecideApproval.class).decide(approval, Decision.APPROVE, null, caller));
  }

  private ProposedRemedy revises(String staff, ProposedRemedy proposed, long amount) {
    return service.does(service.as(staff, "agent", RemedyResource.class).revise(NUMBER, proposed.id(), "revise",
        new RemedyResource.ReviseRequest(new RequestedMoney(BigDecimal.valueOf(amount), "CNY"), null, null)));
  }

  private Approval found(String approval) {
    return service.does(service.of(Approvals.class).find(approval)).orElseThrow();
  }

  private String remedy(ProposedRemedy proposed) {
    var row = service.rows("select state, authorised_by from remedy where id = ?1", proposed.id()).getFirst();
    return row[0] + " by " + row[1];
  }

  private List<String> events() {
    return service.rows("select type from outbox where aggregateid = ?1 order by sequence", NUMBER).stream()
        .map(row -> row[0].toString().split("\\.")[2]).toList();
  }
}
