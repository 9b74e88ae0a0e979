package io.zerodistance.messaging.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.Envelope;

/** Events that wait for a person, and behind each the later events of its case, in order. */
@ApplicationScoped
class ParkedEvents {

  private static final String ANY = "select 1 from parked_event where consumer = ?1 and subject = ?2 limit 1";
  private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(?1, 7)) as text)";
  /** Not what had its effect already: another replica may have succeeded, or the topic is being played again. */
  private static final String PARK =
      """
      insert into parked_event (consumer, event_id, type, subject, business_unit, sequence, occurred_at, payload, cause, parked_at)
      select ?1, cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
      where not exists (select 1 from inbox where consumer = ?1 and event_id = cast(?2 as uuid)) on conflict do nothing""";
  private static final String OLDEST = """
      select event_id, type, subject, business_unit, sequence, occurred_at, payload from parked_event
      where consumer = ?1 and subject = ?2 order by position limit 1""";
  private static final String REMOVE = "delete from parked_event where consumer = ?1 and event_id = cast(?2 as uuid)";
  private static final String BLAME = """
      update parked_event set cause = ?3 where consumer = ?1 and position =
        (select min(position) from parked_event where consumer = ?1 and subject = ?2)""";
  private static final String UNIT =
      "select business_unit from parked_event where consumer = ?1 and subject = ?2 limit 1";
  private static final String COUNT = "select count(*) from parked_event where consumer = ?1 and subject = ?2";
  private static final String PAGE = """
      select event_id, subject, business_unit, type, cause, parked_at, position from parked_event
      where consumer = ?1 and position > ?2 order by position limit ?3""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;
  @ConfigProperty(name = "quarkus.application.name")
  String consumer;

  /** Parks the event when its case has parked ones, and says whether it did. */
  Uni<Boolean> behind(Envelope event) {
    return any(event.subject()).chain(some -> !some ? Uni.createFrom().item(false)
        // A redrive may be emptying the case right now: wait for it, then look again.
        : lock(event.subject()).chain(() -> any(event.subject())).chain(still -> still
            ? park(event, "BEHIND_PARKED").replaceWith(true)
            : Uni.createFrom().item(false)));
  }

  Uni<Void> park(Envelope event, String cause) {
    return sql.execute(PARK, consumer, event.id().toString(), event.type(), event.subject(), event.businessUnit(),
        event.sequence(), event.time(), event.payload(), cause, clock.instant()).replaceWithVoid();
  }

  Uni<Void> lock(String subject) {
    return sql.rows(LOCK, consumer + "/" + subject).replaceWithVoid();
  }

  Uni<Envelope> oldest(String subject) {
    return sql.rows(OLDEST, consumer, subject).map(rows -> rows.isEmpty() ? null : read(rows.getFirst()));
  }

  Uni<Void> remove(UUID event) {
    return sql.execute(REMOVE, consumer, event.toString()).replaceWithVoid();
  }

  /** Says why the oldest event of the case still cannot be handled. */
  Uni<Void> blame(String subject, String cause) {
    return sql.execute(BLAME, consumer, subject, cause).replaceWithVoid();
  }

  /** The business unit of a case with parked events, if it is in scope. */
  Uni<Optional<String>> businessUnitOf(String subject) {
    return sql.rows(UNIT, consumer, subject).map(rows -> rows.stream().findFirst().map(row -> (String) row[0]));
  }

  Uni<Long> count(String subject) {
    return sql.rows(COUNT, consumer, subject).map(rows -> ((Number) rows.getFirst()[0]).longValue());
  }

  Uni<List<ParkedEvent>> page(long after, int limit) {
    var now = clock.instant();
    return sql.rows(PAGE, consumer, after, limit)
        .map(rows -> rows.stream().map(row -> ParkedEvent.of(row, now)).toList());
  }

  private Uni<Boolean> any(String subject) {
    return sql.rows(ANY, consumer, subject).map(rows -> !rows.isEmpty());
  }

  private static Envelope read(Object[] row) {
    return new Envelope((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], ((Number) row[4]).longValue(),
        instant(row[5]), (String) row[6]);
  }

  static Instant instant(Object column) {
    return column instanceof java.time.OffsetDateTime time ? time.toInstant() : (Instant) column;
  }
}
