package io.zerodistance.intake.complaint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Gathering;
import io.zerodistance.access.RowShape;
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
 * The durable part of filing, as one statement in one round trip: the filing key, the complaint and its first event, of one
 * complaint or of all that are filed in the same moment.
 *
 * <p>The key is a unique column of the complaint itself; where it or the number is taken, nothing is inserted, not even the event.
 */
@ApplicationScoped
class KeepComplaint {

  private static final RowShape FILED = RowShape.of("business_unit text", "number text", "filing_key bytea",
      "request_hash bytea", "kind text", "channel text", "language text", "text text", "given_item text",
      "suggested_item text", "severity text", "safety boolean", "order_reference text", "site text", "region text",
      "product text", "occurred_at timestamptz", "received_at timestamptz", "customer text", "contact bytea",
      "token_hash text", "event_id uuid", "event_type text", "event_payload text", "shard smallint",
      "email_reference text");
  private static final String WRITE = """
      kept as (
        insert into complaint (business_unit, number, filing_key, request_hash, kind, channel, language, text, given_item,
          suggested_item, severity, safety, order_reference, site, region, product, occurred_at, received_at, customer, contact,
          token_hash, email_reference)
        select business_unit, number, filing_key, request_hash, kind, channel, language, text, given_item,
          suggested_item, severity, safety, order_reference, site, region, product, occurred_at, received_at, customer, contact,
          token_hash, email_reference
        from scope cross join filed
        on conflict do nothing
        returning business_unit, number, filing_key),
      searchable as (
        insert into search_pending (business_unit, number) select business_unit, number from kept),
      told as (
        insert into outbox (id, aggregatetype, aggregateid, type, business_unit, sequence, payload, occurred_at, shard)
        select event_id, 'intake', number, event_type, business_unit, 1, event_payload, received_at, shard
        from filed join kept using (business_unit, number, filing_key))
      select number, filing_key from kept""";
  private static final ScopedStatement KEEP =
      ScopedStatement.of(", filed as materialized (" + FILED.fromArrays() + "),\n" + WRITE);
  /** The same inside an open transaction, which has its scope already. */
  private static final String KEEP_WITHIN =
      "with scope as (select cast(?1 as text) as setting), filed as materialized (" + FILED.fromValues() + "),\n"
          + WRITE;
  private static final String KEPT_UNDER_KEY = """
      select number, request_hash, language, safety from complaint where business_unit = ?1 and filing_key = ?2""";

  private static final int MOST_AT_ONCE = 64;

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

  /** What is asked for at nearly the same time is kept by one statement and one commit. */
  private final Gathering<Proposed, Boolean> together = new Gathering<>(MOST_AT_ONCE, this::keep);

  private record Proposed(AcceptedFiling filing, FilingKey key, ComplaintRegistered event) {
    /** The number alone could be that of another, filed in the same moment. */
    boolean isKeptUnder(byte[] kept) {
      return kept != null && Arrays.equals(key.key(), kept);
    }
  }

  /** @return false when the key was used before or the number is taken; nothing is written then */
  Uni<Boolean> keep(AcceptedFiling filing, FilingKey key, ComplaintRegistered event) {
    Transactions.requireNoTransaction();
    return together.add(new Proposed(filing, key, event));
  }

  private Uni<List<Boolean>> keep(List<Proposed> all) {
    // Before the statement: the relay is nudged the moment it has committed.
    outbox.noteAppended();
    var scope = Scope.of(all.stream().map(each -> each.filing().unit().id()).distinct().toList());
    // In the order of the keys: two statements that hold the same two keys never wait for each other in a ring.
    var rows = all.stream().sorted(Comparator.comparing(each -> each.key().key(), Arrays::compareUnsigned))
        .map(each -> row(each.filing(), each.key(), each.event())).toList();
    return transactions.inOneStatement(scope, KEEP, FILED.arrays(rows)).map(kept -> {
      var keys = new HashMap<String, byte[]>();
      kept.forEach(row -> keys.put((String) row[0], (byte[]) row[1]));
      return all.stream().map(each -> each.isKeptUnder(keys.get(each.event().number()))).toList();
    });
  }

  /** The same as a part of the open transaction. */
  Uni<Boolean> keepWithin(AcceptedFiling filing, FilingKey key, ComplaintRegistered event) {
    outbox.noteAppended();
    var scoped = Stream.concat(Stream.of(filing.unit().id()), Stream.of(row(filing, key, event)));
    return sql.rows(KEEP_WITHIN, scoped.toArray()).map(rows -> rows.size() == 1);
  }

  private Object[] row(AcceptedFiling filing, FilingKey key, ComplaintRegistered event) {
    var number = event.number();
    var unit = filing.unit().id();
    var announced = announced(event);
    return new Object[] {unit, number, key.key(), key.request(), event.kind(), filing.channel().name(),
        filing.language(), filing.text(), filing.item(), event.suggestedItem(), event.severity(), event.safety(),
        filing.order(), filing.site(), filing.region(), filing.product(), filing.occurredAt(), event.receivedAt(),
        event.customer(), vault.seal(filing.contact(), unit, number), event.trackingTokenHash(),
        UuidCreator.getTimeOrderedEpoch(), announced.type(), outbox.payload(announced), Shard.of(number),
        customers.beside(filing.contact(), event.customer(), unit)};
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
