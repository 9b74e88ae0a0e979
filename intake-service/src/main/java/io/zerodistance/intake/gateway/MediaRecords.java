package io.zerodistance.intake.gateway;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** The rows of what came with gateways' messages; call inside a transaction. */
@ApplicationScoped
class MediaRecords {

  private static final String ADD = """
      insert into gateway_media (business_unit, id, number, gateway, original, position, state, next_try_at, created_at, changed_at)
      values (?1, cast(?2 as uuid), ?3, ?4, cast(?5 as uuid), ?6, 'WAITING', ?7, ?7, ?7)""";
  private static final String OF = "select " + Medium.COLUMNS
      + " from gateway_media where business_unit = ?1 and number = ?2 order by created_at, position limit 200";
  /** Whoever takes one has it for a while; a replica that dies meanwhile leaves it to the next. */
  private static final String TAKE_DUE = """
      update gateway_media set attempts = attempts + 1, next_try_at = ?3
      where (business_unit, id) in (select business_unit, id from gateway_media
        where business_unit = any (string_to_array(?1, ',')) and state = 'WAITING' and next_try_at <= ?2
        order by next_try_at limit ?4 for update skip locked)
      returning\s""" + Medium.COLUMNS;
  private static final String ERASED =
      """
      select 1 from attachment where business_unit = ?1 and number = ?2 and id = cast(?3 as uuid) and state = 'ERASED'""";
  /** Only by whoever still holds it: another attempt has another count. */
  private static final String SETTLE = """
      update gateway_media set state = ?4, reason = ?5, next_try_at = ?6, changed_at = ?7
      where business_unit = ?1 and id = cast(?2 as uuid) and attempts = ?3 and state = 'WAITING'""";
  private static final String AGAIN = """
      update gateway_media set state = 'WAITING', reason = null, attempts = 0, next_try_at = ?4, changed_at = ?4, changed_by = ?5
      where business_unit = ?1 and number = ?2 and cast(id as text) = ?3 and state = 'NOT_KEPT'""";

  @Inject
  Sql sql;

  Uni<Void> add(String unit, String number, String gateway, String original, GatewayMessage message, Instant at) {
    var chain = Uni.createFrom().voidItem();
    int media = message.media() == null ? 0 : message.media().size();
    for (int position = 0; position < media; position++) {
      int place = position;
      chain = chain.chain(() -> sql.execute(ADD, unit, UuidCreator.getTimeOrderedEpoch().toString(), number, gateway,
          original, place, at).replaceWithVoid());
    }
    return chain;
  }

  Uni<List<Medium>> of(String unit, String number) {
    return sql.rows(OF, unit, number).map(rows -> rows.stream().map(Medium::of).toList());
  }

  Uni<List<Medium>> takeDue(String businessUnits, Instant now, Instant held, int most) {
    return sql.rows(TAKE_DUE, businessUnits, now, held, most).map(rows -> rows.stream().map(Medium::of).toList());
  }

  /** Whether its message was erased with the person. */
  Uni<Boolean> isErased(Medium medium) {
    return sql.rows(ERASED, medium.businessUnit(), medium.number(), medium.original()).map(rows -> !rows.isEmpty());
  }

  /** @return false when somebody else has it by now */
  Uni<Boolean> settle(Medium taken, Medium.State state, String reason, Instant next, Instant at) {
    return sql.execute(SETTLE, taken.businessUnit(), taken.id(), taken.attempts(), state.name(), reason, next, at)
        .map(rows -> rows == 1);
  }

  /** @return false when it waits or is kept anyway, or is none of this complaint */
  Uni<Boolean> again(String unit, String number, String id, Instant at, String by) {
    return sql.execute(AGAIN, unit, number, id, at, by).map(rows -> rows == 1);
  }
}
