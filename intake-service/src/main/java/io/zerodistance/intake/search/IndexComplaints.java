package io.zerodistance.intake.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.intake.secret.PersonKeys;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Moment;

/**
 * Makes filed complaints findable a moment after their commit, a batch at a time, and again by what their customers tell us later
 * ({@link IndexAgain}).
 *
 * <p>The more came, the longer the next batch gathers: the same words of many complaints are written into the index once. So
 * while very many file at once, finding waits some seconds and filing does not.
 */
@ApplicationScoped
class IndexComplaints {

  private static final Logger LOG = Logger.getLogger(IndexComplaints.class);
  /** Read and cut into words in one turn of the event loop. */
  private static final int CHUNK = 500;
  private static final int BATCH = 24 * CHUNK;
  private static final Duration LONGEST_GATHERING = Duration.ofSeconds(4);
  /**
   * By ctid: the table is a queue without an index. What another replica holds is skipped; what a batch loses, the queue keeps,
   * also when a crash of the database undoes a commit that was not waited for on the disk.
   */
  private static final String TAKE =
      """
      with soon as materialized (select set_config('synchronous_commit', 'off', true)),
      taken as (
        delete from search_pending
        where ctid = any (array(select ctid from search_pending limit ?1 for update skip locked))
        returning business_unit, number, later)
      select c.business_unit, c.number, c.received_at, c.text, c.order_reference, c.contact, taken.later, c.customer
      from taken join complaint c using (business_unit, number) cross join soon""";
  private static final String LATER = """
      select c.number, later.words, later.count
      from unnest(string_to_array(cast(?1 as text), ';'), string_to_array(cast(?2 as text), ';')) as c (business_unit, number)
      """ + LaterWords.JOIN;
  /** Two replicas may hold one complaint: whoever read fewer of its messages does not undo what the other has kept. */
  private static final String KEEP = """
      insert into complaint_search (business_unit, number, received_at, keys, later)
      select unit, number, cast(at as timestamptz), cast(keys as bigint[]), cast(later as int)
      from unnest(string_to_array(cast(?1 as text), ';'), string_to_array(cast(?2 as text), ';'),
        string_to_array(cast(?3 as text), ';'), string_to_array(cast(?4 as text), ';'),
        string_to_array(cast(?5 as text), ';')) as row (unit, number, at, keys, later)
      on conflict (business_unit, number) do update set keys = excluded.keys, later = excluded.later
      where complaint_search.later <= excluded.later""";

  private static final String MERGE = "select merge_findable()";

  @Inject
  Transactions transactions;
  @Inject
  BusinessUnits units;
  @Inject
  ContactVault vault;
  @Inject
  PersonKeys people;
  @Inject
  Sql sql;

  /** One complaint and the keys that it is found by. */
  private record Findable(String unit, String number, String at, String keys, long later) {}

  /** What its customer has told us since: the words, and of how many messages and answers. */
  private record Said(String words, long count) {

    static final Said NOTHING = new Said(null, 0);
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> round() {
    return Multi.createBy().repeating().uni(this::batchAndRest).until(taken -> taken < BATCH)
        .onItem().ignoreAsUni()
        // The queue keeps what is not done; the next second tries again, also after the database was away.
        .onFailure().invoke(failure -> LOG.warnf("complaints wait to be findable: %s", failure.getMessage()))
        .onFailure().recoverWithNull().replaceWithVoid();
  }

  private Uni<Integer> batchAndRest() {
    long began = System.nanoTime();
    return batch().onItem().delayIt().until(taken -> {
      var pause = taken < BATCH ? gathering(taken) : Duration.ofNanos(System.nanoTime() - began);
      return pause.isZero() ? Uni.createFrom().voidItem() : Uni.createFrom().voidItem().onItem().delayIt().by(pause);
    });
  }

  /** A millisecond for each that came, when none was left behind. */
  private static Duration gathering(int taken) {
    var gathering = Duration.ofMillis(taken);
    return gathering.compareTo(LONGEST_GATHERING) < 0 ? gathering : LONGEST_GATHERING;
  }

  private Uni<Integer> batch() {
    return transactions.inOwnContext(units.all(), () -> Multi.createBy().repeating().uni(this::chunk)
        .whilst(taken -> taken == CHUNK).select().first(BATCH / CHUNK)
        .collect().with(Collectors.summingInt(Integer::intValue))
        .call(taken -> taken == 0 ? Uni.createFrom().voidItem() : sql.rows(MERGE)));
  }

  private Uni<Integer> chunk() {
    return sql.rows(TAKE, CHUNK).chain(rows -> rows.isEmpty() ? Uni.createFrom().item(0)
        : said(rows.stream().filter(row -> (Boolean) row[6]).toList()).chain(said -> keep(rows, said)));
  }

  /** By number. */
  private Uni<Map<String, Said>> said(List<Object[]> more) {
    return more.isEmpty() ? Uni.createFrom().item(Map.of())
        : sql.rows(LATER, joined(more.stream().map(row -> (String) row[0])),
            joined(more.stream().map(row -> (String) row[1])))
            .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0],
                row -> new Said((String) row[1], (Long) row[2]), (one, same) -> one)));
  }

  private static String joined(Stream<String> parts) {
    return parts.collect(Collectors.joining(";"));
  }

  private Uni<Integer> keep(List<Object[]> rows, Map<String, Said> said) {
    var found =
        once(rows).map(row -> findable(row, said.getOrDefault((String) row[1], Said.NOTHING))).toList();
    return sql.execute(KEEP, joined(found.stream().map(Findable::unit)), joined(found.stream().map(Findable::number)),
        joined(found.stream().map(Findable::at)), joined(found.stream().map(Findable::keys)),
        joined(found.stream().map(each -> Long.toString(each.later())))).replaceWith(rows.size());
  }

  /** A complaint may have been put into the queue more than once. In the order of their keys, neighbours meet in the index. */
  private static Stream<Object[]> once(List<Object[]> rows) {
    var byKey = new TreeMap<String, Object[]>();
    rows.forEach(row -> byKey.put(row[0] + "|" + row[1], row));
    return byKey.values().stream();
  }

  private Findable findable(Object[] row, Said said) {
    var unit = (String) row[0];
    var number = (String) row[1];
    var at = Moment.of(row[2]);
    var keys = SearchKeys.of(unit, at, (String) row[3], said.words(), (String) row[4],
        people(unit, number, (byte[]) row[5], (String) row[7]));
    return new Findable(unit, number, at.toString(), keys, said.count());
  }

  private LongStream people(String unit, String number, byte[] sealed, String customer) {
    try {
      return people.of(vault.open(sealed, unit, number), customer, unit);
    } catch (IllegalStateException sealedOtherwise) {
      LOG.warnf("%s is not found by its person: %s", number, sealedOtherwise.getMessage());
      return LongStream.empty();
    }
  }
}
