package io.zerodistance.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.messaging.inbox.EventDispatcher;
import io.zerodistance.messaging.inbox.Redrive;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class InboxTest {

  @Inject
  EventDispatcher dispatcher;
  @Inject
  Redrive redrive;
  @Inject
  ProbeHandler handler;
  @Inject
  Transactions transactions;
  @Inject
  Outbox outbox;
  @Inject
  Sql sql;

  @Test
  void an_event_that_comes_twice_has_its_effect_once() {
    var event = event("FD-1", 1, false);
    deliver(event);
    deliver(event);
    assertThat(effectsOf("FD-1")).containsExactly(1L);
  }

  @Test
  void a_poison_event_parks_its_own_case_and_redrive_plays_it_in_order() {
    handler.cure(false);
    deliver(event("FD-2", 1, true));
    deliver(event("FD-2", 2, false));
    deliver(event("FD-3", 1, false));
    assertThat(effectsOf("FD-2")).isEmpty();
    assertThat(effectsOf("FD-3")).containsExactly(1L);

    handler.cure(true);
    assertThat(redrive.redrive("food", "FD-2").await().atMost(Duration.ofSeconds(10))).isEqualTo(2);
    assertThat(effectsOf("FD-2")).containsExactly(1L, 2L);
  }

  @Test
  void a_deadlock_or_a_full_server_is_waited_out_and_parks_nothing() {
    for (var state : List.of("40P01", "40001", "53300", "57P03")) {
      handler.refuse(5, state);
      deliver(event("FD-" + state, 1, false));
      assertThat(effectsOf("FD-" + state)).as(state).containsExactly(1L);
    }
  }

  @Test
  void a_broken_rule_of_the_database_is_not_waited_out() {
    handler.refuse(3, "23505");
    deliver(event("FD-RULE", 1, false));
    assertThat(effectsOf("FD-RULE")).isEmpty();
    assertThat(redrive.redrive("food", "FD-RULE").await().atMost(Duration.ofSeconds(10))).isOne();
  }

  @Test
  void the_number_of_events_of_a_case_has_no_gap_and_a_rollback_leaves_none() {
    append("FD-4", false);
    append("FD-4", true);
    append("FD-4", false);
    assertThat(column("select sequence from outbox where aggregateid = ?1 order by position", "FD-4"))
        .containsExactly(1L, 2L);
  }

  private void append(String number, boolean rollback) {
    var done = transactions.inOwnContext(Scope.of("food"), () -> outbox.append(new Probed(number, "food", false))
        .invoke(() -> {
          if (rollback) {
            throw new IllegalStateException("rolled back");
          }
        }));
    if (rollback) {
      done.onFailure().recoverWithNull().await().atMost(Duration.ofSeconds(10));
    } else {
      done.await().atMost(Duration.ofSeconds(10));
    }
  }

  private void deliver(Envelope event) {
    dispatcher.dispatch(event).await().atMost(Duration.ofSeconds(20));
  }

  private static Envelope event(String number, long sequence, boolean poison) {
    return new Envelope(UUID.randomUUID(), Probed.TYPE, number, "food", sequence, Instant.now(),
        "{\"number\":\"%s\",\"businessUnit\":\"food\",\"poison\":%s,\"unknown\":1}".formatted(number, poison));
  }

  private List<Long> effectsOf(String number) {
    return column("select sequence from effect where subject = ?1 order by sequence", number);
  }

  private List<Long> column(String query, String number) {
    return transactions.inOwnContext(Scope.of("food"), () -> sql.rows(query, number)).await()
        .atMost(Duration.ofSeconds(10)).stream().map(row -> ((Number) row[0]).longValue()).toList();
  }
}
