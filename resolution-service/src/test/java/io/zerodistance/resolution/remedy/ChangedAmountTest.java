package io.zerodistance.resolution.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.resolution.approval.ApprovalResource;
import io.zerodistance.resolution.money.RequestedMoney;
import io.zerodistance.resolution.wired.WiredService;

/** Ways around a limit by changing what was proposed: the amount, the case, the tier, the hat. */
class ChangedAmountTest {

  private static final String NUMBER = "FD-261122-00000001";

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
  void an_amount_changed_while_it_waits_is_judged_like_a_new_one() {
    var first = service.proposes("food-agent-1", NUMBER, 20_001);
    var second = service.proposes("food-agent-1", NUMBER, 20_001);
    assertThat(revise(first, "20000", "CNY").status()).isEqualTo(RemedyState.GRANTED);
    assertThat(revise(second, "1", "CNY").status()).isEqualTo(RemedyState.AWAITING_APPROVAL);
    assertThat(revise(second, "30000", "CNY").requiredTier()).isEqualTo("SENIOR");
    assertThat(revise(second, "30001", "CNY").requiredTier()).isEqualTo("SUPERVISOR");
  }

  @Test
  void what_is_granted_or_refused_cannot_be_changed_any_more() {
    var granted = service.proposes("food-agent-1", NUMBER, 100);
    var approved = service.proposes("food-agent-1", NUMBER, 30_000);
    var refused = service.proposes("food-agent-1", NUMBER, 30_000);
    decide("food-senior-1", "agent", approved.approval(), "APPROVE");
    decide("food-senior-1", "agent", refused.approval(), "REFUSE");
    for (var ended : new ProposedRemedy[] {granted, approved, refused}) {
      assertProblem("remedy-not-revisable", 409, () -> revise(ended, "1", "CNY"));
    }
    assertThat(service.whole("select sum(amount) from remedy where authorised_at is not null")).isEqualTo(30_100);
  }

  @Test
  void a_changed_amount_is_whole_positive_bounded_and_in_our_currency_too() {
    var waiting = service.proposes("food-agent-1", NUMBER, 30_000);
    for (var amount : new String[] {"-1", "0", "0.5", "1e30", "10000000001"}) {
      assertProblem("amount-invalid", 422, () -> revise(waiting, amount, "CNY"));
    }
    for (var currency : new String[] {"USD", "cny", "", null}) {
      assertProblem("currency-not-allowed", 422, () -> revise(waiting, "100", currency));
    }
    assertThat(service.whole("select amount from remedy where id = ?1", waiting.id())).isEqualTo(30_000);
    assertThat(service.whole("select count(*) from approval where state = 'PENDING'")).isOne();
  }

  @Test
  void an_unreasonable_demand_gets_nothing_by_a_change_or_an_approval_either() {
    var waiting = service.proposes("food-agent-1", NUMBER, 30_000);
    service.change("update case_file set demand = 'UNREASONABLE' where number = ?1", NUMBER);
    assertProblem("no-discount-to-unreasonable-demand", 403, () -> revise(waiting, "1", "CNY"));
    assertProblem("no-discount-to-unreasonable-demand", 403,
        () -> decide("food-manager-1", "bu-manager", waiting.approval(), "APPROVE"));
    assertThat(service.whole("select count(*) from budget_use")).isZero();
  }

  @Test
  void a_case_that_was_opened_again_keeps_what_was_granted_on_it() {
    service.proposes("food-agent-1", NUMBER, 20_000);
    service.change("update case_file set round = 2, facts_version = facts_version + 1 where number = ?1", NUMBER);
    assertThat(service.proposes("food-agent-1", NUMBER, 1).because().limit()).isEqualTo("case");
  }

  @Test
  void whoever_granted_it_reviews_it_in_no_other_role() {
    service.proposes("food-agent-1", NUMBER, 100);
    var review = service.rows("select id from approval where kind = 'REVIEW'").getFirst()[0].toString();
    assertProblem("four-eyes-required", 403, () -> decide("food-agent-1", "quality", review, "APPROVE"));
  }

  @Test
  void a_tier_that_somebody_else_lends_from_now_on_is_another_authority_and_must_be_looked_at_first() {
    var seen = service.does(service.of(io.zerodistance.resolution.authority.Authorities.class)
        .of("food", "food-agent-1"));
    var waiting = service.proposes("food-agent-1", NUMBER, 20_001);
    service.change("""
        insert into delegation (business_unit, id, from_staff, to_staff, valid_from, valid_to, because, created_by,
          created_at) values ('food', 'd', 'food-supervisor-1', 'food-agent-1', ?1, ?2, 'ill', 'x', ?1)""",
        service.now(), service.now().plusSeconds(60));
    var remedy = service.does(service.of(Remedies.class).find(service.file(NUMBER), waiting.id())).orElseThrow();
    assertProblem("authority-changed", 409, () -> service.does(
        service.of(GrantRedress.class).within(seen, service.file(NUMBER), remedy, null)));
    assertThat(service.whole("select count(*) from budget_use")).isZero();
  }

  private static void assertProblem(String name, int status,
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(HttpProblem.class, problem -> {
      assertThat(problem.getType().toString()).isEqualTo("urn:zerodistance:problem:" + name);
      assertThat(problem.getStatusCode()).isEqualTo(status);
      assertThat(problem.getDetail()).as("says what can be done").isNotBlank();
    });
  }

  private ProposedRemedy revise(ProposedRemedy remedy, String amount, String currency) {
    var request = new RemedyResource.ReviseRequest(new RequestedMoney(new BigDecimal(amount), currency), null, null);
    return service.does(service.as("food-agent-1", "agent", RemedyResource.class).revise(NUMBER, remedy.id(),
        "change to " + amount + currency, request));
  }

  private void decide(String staff, String role, String approval, String decision) {
    service.does(service.as(staff, role, ApprovalResource.class).decide(approval,
        new ApprovalResource.DecideRequest(decision, "too much")));
  }
}
