package io.zerodistance.resolution.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.remedy.ApprovalDesk;
import io.zerodistance.resolution.remedy.ProposedRemedy;
import io.zerodistance.resolution.remedy.Remedies;
import io.zerodistance.resolution.wired.WiredService;

/** What was decided is told to whoever asked, and what nobody has to decide any more waits for nobody. */
class EndedQuestionsTest {

  private static final String NUMBER = "FD-261122-00000001";
  private static final String OTHER = "FD-261122-00000002";
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final Duration TICK = Duration.ofNanos(1_000);

  private final WiredService service = WiredService.begin();

  @BeforeEach
  void twoCases() {
    service.open(NUMBER, "c-1", "food-agent-1");
    service.open(OTHER, "c-2", "food-agent-2");
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void who_asked_reads_what_was_decided_newest_first_and_nobody_else_does() {
    var refused = service.proposes("food-agent-1", NUMBER, 30_000);
    var approved = service.proposes("food-agent-1", NUMBER, 20_001);
    service.proposes("food-agent-1", NUMBER, 40_000);
    var others = service.proposes("food-agent-2", OTHER, 30_000);
    decide(refused.approval(), "REFUSE", "先换货");
    service.clock.at(NOW.plus(TICK));
    decide(approved.approval(), "APPROVE", null);
    decide(others.approval(), "REFUSE", "先道歉");
    assertThat(decided("food-agent-1", null).items()).containsExactly(
        new DecidedRequest(approved.approval(), NUMBER, "food", "AUTHORITY", approved.id(), Money.of(20_001, "CNY"),
            NOW,
            "APPROVED", "food-supervisor-1", NOW.plus(TICK), null),
        new DecidedRequest(refused.approval(), NUMBER, "food", "AUTHORITY", refused.id(), Money.of(30_000, "CNY"), NOW,
            "REFUSED", "food-supervisor-1", NOW, "先换货"));
    assertThat(decided("food-agent-2", null).items()).extracting(DecidedRequest::id).containsExactly(others.approval());
  }

  @Test
  void the_list_of_decisions_goes_on_after_the_last_one_shown_also_among_those_of_one_instant() {
    for (int count = 0; count < 3; count++) {
      decide(service.proposes("food-agent-1", NUMBER, 30_000 + count).approval(), "REFUSE", "too much");
    }
    var all = decided("food-agent-1", null).items();
    for (int shown = 1; shown <= all.size(); shown++) {
      var last = all.get(shown - 1);
      assertThat(decided("food-agent-1", new Cursor(last.decidedAt(), last.id()).encoded()).items())
          .isEqualTo(all.subList(shown, all.size()));
    }
  }

  @Test
  void on_a_case_that_has_ended_nobody_is_asked_any_more_and_what_was_granted_is_reviewed() {
    service.proposes("food-agent-1", NUMBER, 100);
    var waited = service.proposes("food-agent-1", NUMBER, 30_000);
    var refused = service.proposes("food-agent-1", NUMBER, 30_000);
    decide(refused.approval(), "REFUSE", "too much");
    var open = service.proposes("food-agent-2", OTHER, 30_000);
    scan();
    assertThat(states(NUMBER)).containsExactly("AUTHORITY PENDING", "AUTHORITY REFUSED", "REVIEW PENDING");
    service.change("update case_file set state = 'CLOSED' where number = ?1", NUMBER);
    scan();
    assertThat(states(NUMBER)).containsExactly("AUTHORITY REFUSED", "AUTHORITY VOIDED", "REVIEW PENDING");
    assertThat(service.rows("select because, decided_by from approval where id = ?1", waited.approval()).getFirst())
        .containsExactly("the case has ended", null);
    assertThat(service.rows("select state from remedy where id = ?1", waited.id()).getFirst())
        .containsExactly("CANCELLED");
    assertThat(states(OTHER)).containsExactly("AUTHORITY PENDING");
    assertThat(service.rows("select state from remedy where id = ?1", open.id()).getFirst())
        .containsExactly("AWAITING_APPROVAL");
    assertThatThrownBy(() -> decide(waited.approval(), "APPROVE", null)).hasMessageContaining("has changed meanwhile");
    assertThatThrownBy(() -> decide(refused.approval(), "APPROVE", null)).hasMessageContaining("decided already");
  }

  @Test
  void taking_one_remedy_back_takes_back_its_own_question_and_no_other() {
    var granted = service.proposes("food-agent-1", NUMBER, 100);
    var taken = service.proposes("food-agent-1", NUMBER, 30_000);
    var kept = service.proposes("food-agent-1", NUMBER, 30_000);
    takeBack(granted);
    assertThat(states(NUMBER)).containsExactly("AUTHORITY PENDING", "AUTHORITY PENDING", "REVIEW PENDING");
    takeBack(taken);
    assertThat(service.rows("select because from approval where id = ?1 and state = 'VOIDED'", taken.approval())
        .getFirst()).containsExactly("erased");
    assertThat(states(NUMBER)).containsExactly("AUTHORITY PENDING", "AUTHORITY VOIDED", "REVIEW PENDING");
    assertThat(decided("food-agent-1", null).items()).extracting(DecidedRequest::id).containsExactly(taken.approval());
    service.change("update approval set because = 'before' where id = ?1", taken.approval());
    takeBack(taken);
    assertThat(service.rows("select because from approval where id = ?1", taken.approval()).getFirst())
        .containsExactly("before");
    decide(kept.approval(), "REFUSE", "too much");
  }

  @Test
  void what_was_opened_again_or_decided_or_moved_up_since_it_was_found_is_left_alone() {
    var asked = service.proposes("food-agent-1", NUMBER, 30_000);
    service.change("update case_file set state = 'CLOSED' where number = ?1", NUMBER);
    var approvals = service.of(Approvals.class);
    var found = service.does(approvals.ofEndedCases(200));
    assertThat(found).extracting(Approval::id).containsExactly(asked.approval());
    var late = service.of(VoidOfEndedCases.class);
    late.approvals = new Approvals() {
      @Override
      Uni<List<Approval>> ofEndedCases(int most) {
        return Uni.createFrom().item(found);
      }
    };
    late.approvals.sql = approvals.sql;
    service.change("update case_file set state = 'OPEN' where number = ?1", NUMBER);
    scan();
    assertThat(states(NUMBER)).containsExactly("AUTHORITY PENDING");
    service.change("update case_file set state = 'CLOSED' where number = ?1", NUMBER);
    service.change("update approval set escalated_tier = 'SUPERVISOR', escalated_at = ?2 where id = ?1",
        asked.approval(), NOW);
    scan();
    assertThat(states(NUMBER)).as("until the next scan finds it as it stands").containsExactly("AUTHORITY PENDING");
  }

  private void takeBack(ProposedRemedy proposed) {
    var file = service.file(NUMBER);
    var remedy = service.does(service.of(Remedies.class).find(file, proposed.id())).orElseThrow();
    service.does(service.of(ApprovalDesk.class).takeBack(file, remedy, "erased"));
  }

  private void scan() {
    service.does(service.of(VoidOfEndedCases.class).scan());
  }

  private List<String> states(String number) {
    return service.rows("select kind, state from approval where number = ?1 order by kind, state", number).stream()
        .map(row -> row[0] + " " + row[1]).toList();
  }

  private Page<DecidedRequest> decided(String staff, String cursor) {
    return service.does(service.as(staff, "agent", ApprovalResource.class).decided(cursor));
  }

  private void decide(String approval, String decision, String because) {
    service.does(service.as("food-supervisor-1", "agent", ApprovalResource.class).decide(approval,
        new ApprovalResource.DecideRequest(decision, because)));
  }
}
