package io.zerodistance.resolution.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.SomeCase;
import io.zerodistance.resolution.authority.StaffAuthority;
import io.zerodistance.resolution.authority.Tier;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.remedy.Remedy;
import io.zerodistance.resolution.remedy.RemedyState;
import io.zerodistance.resolution.remedy.RemedyType;

class FourEyesPolicyTest {

  private static final Tier SENIOR = tier("SENIOR", 20);
  private static final Tier SUPERVISOR = tier("SUPERVISOR", 30);
  private static final Tier MANAGER = tier("MANAGER", 40);
  private static final List<Tier> TIERS = List.of(SENIOR, SUPERVISOR, MANAGER);

  @Test
  void a_second_person_may_decide() {
    assertThatCode(() -> FourEyesPolicy.require(asked("wang"), remedy("wang"), own("li"))).doesNotThrowAnyException();
  }

  @Test
  void neither_requester_nor_proposer_nor_payee_nor_a_borrower_of_theirs_decides() {
    for (var decider : List.of(own("wang"), own("first"), own("payee"),
        new StaffAuthority("li", SENIOR, "wang", "wang"),
        new StaffAuthority("li", SENIOR, "first", "first"), new StaffAuthority("li", SENIOR, "zhao", "wang"),
        new StaffAuthority("li", SENIOR, "zhao", "first"))) {
      assertThatThrownBy(() -> FourEyesPolicy.require(asked("wang"), remedy("first"), decider)).as(decider.toString())
          .hasMessageContaining("tier SUPERVISOR or above");
    }
    assertThatThrownBy(() -> FourEyesPolicy.requireOther(asked("wang"), "wang")).hasMessageContaining("another person");
    assertThatCode(() -> FourEyesPolicy.requireOther(asked("wang"), "li")).doesNotThrowAnyException();
  }

  @Test
  void the_required_tier_decides_and_quality_only_reviews() {
    var request = asked("wang");
    var review = approval(ApprovalKind.REVIEW, "wang", null);
    var supervisor = new StaffAuthority("li", SUPERVISOR, null, null);
    assertThat(DeciderPolicy.require(request, Optional.of(supervisor), "li", false)).isSameAs(supervisor);
    assertThat(DeciderPolicy.require(review, Optional.of(supervisor), "li", true)).isSameAs(supervisor);
    assertThat(DeciderPolicy.require(review, Optional.empty(), "q", true)).isEqualTo(StaffAuthority.withoutTier("q"));
    for (var wrong : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
        () -> DeciderPolicy.require(request, Optional.of(own("li")), "li", false),
        () -> DeciderPolicy.require(request, Optional.empty(), "q", true),
        () -> DeciderPolicy.require(review, Optional.empty(), "li", false),
        () -> DeciderPolicy.require(review, Optional.of(own("li")), "li", false))) {
      assertThatThrownBy(wrong).hasMessageContaining("Leave it to tier SUPERVISOR");
    }
  }

  @Test
  void an_approval_is_bound_to_amount_payee_version_and_facts() {
    var approval = asked("wang");
    assertThat(approval.isBoundTo(SomeCase.withFacts(7), remedy("wang"))).isTrue();
    assertThat(approval.isBoundTo(SomeCase.withFacts(8), remedy("wang"))).isFalse();
    for (var changed : List.of(remedy("r", 101, "payee", 3), remedy("r", 100, "other", 3), remedy("r", 100, "payee", 4),
        remedy("s", 100, "payee", 3))) {
      assertThat(approval.isBoundTo(SomeCase.withFacts(7), changed)).as(changed.toString()).isFalse();
    }
  }

  @Test
  void what_waits_too_long_goes_up_one_tier_at_a_time_and_stays_with_the_highest() {
    assertThat(asked("wang").addressedTier()).isEqualTo("SUPERVISOR");
    assertThat(EscalationPolicy.next(asked("wang"), TIERS)).contains(MANAGER);
    assertThat(EscalationPolicy.next(approval(ApprovalKind.AUTHORITY, "wang", "MANAGER"), TIERS)).isEmpty();
    assertThat(approval(ApprovalKind.AUTHORITY, "wang", "MANAGER").addressedTier()).isEqualTo("MANAGER");
    assertThat(EscalationPolicy.next(approval(ApprovalKind.AUTHORITY, "wang", "GONE"), TIERS)).contains(MANAGER);
  }

  @Test
  void each_kind_has_its_own_words() {
    assertThat(Decision.APPROVE.resultFor(ApprovalKind.AUTHORITY)).isEqualTo(ApprovalState.APPROVED);
    assertThat(Decision.REFUSE.resultFor(ApprovalKind.AUTHORITY)).isEqualTo(ApprovalState.REFUSED);
    assertThat(Decision.APPROVE.resultFor(ApprovalKind.REVIEW)).isEqualTo(ApprovalState.APPROVED);
    assertThat(Decision.APPROVE_WITH_COACHING.resultFor(ApprovalKind.REVIEW))
        .isEqualTo(ApprovalState.APPROVED_WITH_COACHING);
    assertThat(Decision.REJECT.resultFor(ApprovalKind.REVIEW)).isEqualTo(ApprovalState.REJECTED);
    assertThatThrownBy(() -> Decision.REJECT.resultFor(ApprovalKind.AUTHORITY))
        .hasMessageContaining("APPROVE or REFUSE");
    assertThatThrownBy(() -> Decision.APPROVE_WITH_COACHING.resultFor(ApprovalKind.AUTHORITY))
        .hasMessageContaining("APPROVE or REFUSE");
    assertThatThrownBy(() -> Decision.REFUSE.resultFor(ApprovalKind.REVIEW)).hasMessageContaining("REJECT");
  }

  private static Approval asked(String by) {
    return approval(ApprovalKind.AUTHORITY, by, null);
  }

  private static Approval approval(ApprovalKind kind, String by, String escalated) {
    return new Approval("a", "food", "FD-1", "r", kind, Money.of(100, "CNY"), "payee", 3, 7, "SUPERVISOR", 30, by,
        Instant.EPOCH, ApprovalState.PENDING, escalated, escalated == null ? null : Instant.EPOCH);
  }

  private static Remedy remedy(String proposedBy) {
    return new Remedy("r", RemedyType.REDRESS, RemedyState.AWAITING_APPROVAL, null, Money.of(100, "CNY"), "payee", 3,
        proposedBy, Instant.EPOCH, null, null);
  }

  private static Remedy remedy(String id, long amount, String payee, int version) {
    return new Remedy(id, RemedyType.REDRESS, RemedyState.AWAITING_APPROVAL, null, Money.of(amount, "CNY"), payee,
        version, "wang", Instant.EPOCH, null, null);
  }

  private static StaffAuthority own(String staff) {
    return new StaffAuthority(staff, SENIOR, null, null);
  }

  private static Tier tier(String code, int rank) {
    var some = Money.of(100, "CNY");
    return new Tier(code, rank, some, some, some, true);
  }
}
