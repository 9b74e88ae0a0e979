package io.zerodistance.intake.complaint;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.event.ComplaintRegistered;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.messaging.outbox.Shard;

/**
 * The durable part of filing, as one statement: the filing key, the complaint, its first event and the event's number.
 *
 * <p>The key is a unique column of the complaint itself; where it or the number is taken, nothing is inserted, not even the event.
 */
@ApplicationScoped
class KeepComplaint {

  private static final String KEEP = """
      with kept as (
        insert into complaint (business_unit, number, filing_key, request_hash, kind, channel, language, text, given_item,
          suggested_item, severity, safety, order_reference, site, region, product, occurred_at, received_at, customer, contact,
          token_hash)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, cast(?17 as timestamptz), ?18, ?19,
          cast(?20 as bytea), ?21)
        on conflict do nothing
        returning business_unit, number, received_at),
      numbered as (
        insert into event_sequence (aggregateid, last) select number, 1 from kept)
      insert into outbox (id, aggregatetype, aggregateid, type, business_unit, sequence, payload, occurred_at, shard)
      select cast(?22 as uuid), 'intake', number, ?23, business_unit, 1, ?24, received_at, ?25 from kept""";
  private static final String KEPT_UNDER_KEY = """
      select number, request_hash, language, safety from complaint where business_unit = ?1 and filing_key = ?2""";

  @Inject
  Sql sql;
  @Inject
  Outbox outbox;
  @Inject
  ContactVault vault;

  /** What an earlier request with the same key left. */
  record Kept(String number, byte[] requestHash, String language, boolean safety) {}

  /** @return false when the key was used before or the number is taken; nothing is written then */
  Uni<Boolean> keep(AcceptedFiling filing, FilingKey key, ComplaintRegistered event) {
    var number = event.number();
    var unit = filing.unit().id();
    Instant receivedAt = event.receivedAt();
    return sql.execute(KEEP, unit, number, key.key(), key.request(), filing.kind().name(), filing.channel().name(),
        filing.language(), filing.text(), filing.item(), event.suggestedItem(), event.severity(), event.safety(),
        filing.order(), filing.site(), filing.region(), filing.product(), filing.occurredAt(), receivedAt,
        event.customer(),
        vault.seal(filing.contact(), unit, number), event.trackingTokenHash(),
        UuidCreator.getTimeOrderedEpoch().toString(), event.type(), outbox.payload(event), Shard.of(number))
        .map(rows -> rows == 1)
        .invoke(fresh -> {
          if (fresh) {
            outbox.noteAppended();
          }
        });
  }

  Uni<Optional<Kept>> find(String businessUnit, FilingKey key) {
    return sql.rows(KEPT_UNDER_KEY, businessUnit, key.key()).map(rows -> rows.stream().findFirst()
        .map(row -> new Kept((String) row[0], (byte[]) row[1], (String) row[2], (Boolean) row[3])));
  }
}
