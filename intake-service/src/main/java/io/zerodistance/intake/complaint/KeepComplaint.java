package io.zerodistance.intake.complaint;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.ScopedStatement;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.event.ComplaintRegistered;
import io.zerodistance.intake.event.IntakeEvent;
import io.zerodistance.intake.event.RemarkReceived;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.intake.secret.CustomerReferences;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.messaging.outbox.Shard;

/**
 * The durable part of filing, as one statement in one round trip: the filing key, the complaint and its first event.
 *
 * <p>The key is a unique column of the complaint itself; where it or the number is taken, nothing is inserted, not even the event.
 */
@ApplicationScoped
class KeepComplaint {

  private static final String TEXT = """
      , kept as (
        insert into complaint (business_unit, number, filing_key, request_hash, kind, channel, language, text, given_item,
          suggested_item, severity, safety, order_reference, site, region, product, occurred_at, received_at, customer, contact,
          token_hash, email_reference)
        select $2, $3, $4::bytea, $5::bytea, $6, $7, $8, $9, $10, $11, $12, $13::boolean, $14, $15, $16, $17,
          $18::timestamptz, $19::timestamptz, $20, $21::bytea, $22, $27 from scope
        on conflict do nothing
        returning business_unit, number, received_at),
      searchable as (
        insert into search_pending (business_unit, number) select business_unit, number from kept)
      insert into outbox (id, aggregatetype, aggregateid, type, business_unit, sequence, payload, occurred_at, shard)
      select $23::uuid, 'intake', number, $24, business_unit, 1, $25, received_at, $26::smallint from kept""";
  private static final ScopedStatement KEEP = ScopedStatement.of(TEXT);
  /** The same inside an open transaction, where parameters are written another way and the scope is set already. */
  private static final String KEEP_WITHIN = "with scope as (select cast(?1 as text))"
      + TEXT.replaceAll("\\$(\\d+)::(\\w+)", "cast(?$1 as $2)").replaceAll("\\$(\\d+)", "?$1");
  private static final String KEPT_UNDER_KEY = """
      select number, request_hash, language, safety from complaint where business_unit = ?1 and filing_key = ?2""";

  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Outbox outbox;
  @Inject
  ContactVault vault;
  @Inject
  CustomerReferences customers;

  /** What an earlier request with the same key left. */
  record Kept(String number, byte[] requestHash, String language, boolean safety) {}

  /** @return false when the key was used before or the number is taken; nothing is written then */
  Uni<Boolean> keep(AcceptedFiling filing, FilingKey key, ComplaintRegistered event) {
    // Before the statement: the relay is nudged the moment it has committed.
    outbox.noteAppended();
    return transactions.inOneStatement(Scope.of(filing.unit().id()), KEEP, parameters(filing, key, event))
        .map(rows -> rows == 1);
  }

  /** The same as a part of the open transaction. */
  Uni<Boolean> keepWithin(AcceptedFiling filing, FilingKey key, ComplaintRegistered event) {
    outbox.noteAppended();
    var scoped = Stream.concat(Stream.of(filing.unit().id()), Stream.of(parameters(filing, key, event)));
    return sql.execute(KEEP_WITHIN, scoped.toArray()).map(rows -> rows == 1);
  }

  private Object[] parameters(AcceptedFiling filing, FilingKey key, ComplaintRegistered event) {
    var number = event.number();
    var unit = filing.unit().id();
    var announced = announced(event);
    return new Object[] {unit, number, key.key(), key.request(), event.kind(), filing.channel().name(),
        filing.language(), filing.text(), filing.item(), event.suggestedItem(), event.severity(), event.safety(),
        filing.order(), filing.site(), filing.region(), filing.product(), filing.occurredAt(), event.receivedAt(),
        event.customer(), vault.seal(filing.contact(), unit, number), event.trackingTokenHash(),
        UuidCreator.getTimeOrderedEpoch(), announced.type(), outbox.payload(announced), Shard.of(number),
        customers.second(filing.contact(), unit)};
  }

  /** What is no case is announced as a remark: nobody is to open a file or start a clock for it. */
  private static IntakeEvent announced(ComplaintRegistered event) {
    return Kind.valueOf(event.kind()).opensCase() ? event
        : new RemarkReceived(event.number(), event.businessUnit(), event.at(), event.kind(), event.channel(),
            event.taxonomyItem(), event.suggestedItem(), event.language(), event.site(), event.region(),
            event.product());
  }

  Uni<Optional<Kept>> find(String businessUnit, FilingKey key) {
    return transactions.within(Scope.of(businessUnit), () -> sql.rows(KEPT_UNDER_KEY, businessUnit, key.key()))
        .map(rows -> rows.stream().findFirst()
            .map(row -> new Kept((String) row[0], (byte[]) row[1], (String) row[2], (Boolean) row[3])));
  }
}
