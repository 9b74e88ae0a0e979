package io.zerodistance.intake.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.event.CustomerErased;
import io.zerodistance.messaging.outbox.Outbox;

/**
 * Takes one person out of every unit of the caller: words, contact and reference go, mail that was set aside goes whole, the rows that
 * are counted stay. Whoever merely gave the same address is left alone.
 *
 * <p>Other services are told per case and erase the words they hold; the event carries the reference and nothing else.
 */
@ApplicationScoped
class EraseCustomer {

  private static final String NUMBERS = """
      select number, status in ('RECEIVED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'REOPENED')
        and kind in ('COMPLAINT', 'INQUIRY'), customer
      from complaint where business_unit = ?1 and customer = any (string_to_array(?2, ','))""";
  private static final String ERASE = "select erase_words(?1, ?2)";
  private static final String CLASS =
      "delete from customer_class where business_unit = ?1 and customer = any (string_to_array(?2, ','))";
  private static final String VALUE =
      "delete from customer_value where business_unit = ?1 and customer = any (string_to_array(?2, ','))";
  private static final String REMEMBER = """
      insert into customer_erasure (business_unit, customer, at, erased_by, because, complaints)
      values (?1, ?2, ?3, ?4, ?5, ?6)""";

  /** Why the law or the person asks for it. */
  enum Ground {
    PERSON_ASKED, PURPOSE_ENDED, CONSENT_WITHDRAWN, UNLAWFUL
  }

  @RegisterForReflection
  record Erasure(String because) {}

  /** {@code complaints}: rows that stay as a count, per unit. */
  record Erased(Instant at, Map<String, Integer> complaints) {}

  @Inject
  Transactions transactions;
  @Inject
  Customers customers;
  @Inject
  Persons persons;
  @Inject
  CustomerMerges merges;
  @Inject
  UnfiledMail mails;
  @Inject
  AccessLog log;
  @Inject
  Outbox outbox;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Erased> erase(Caller by, String unit, String customer, Ground ground) {
    by.scopeOf(unit);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.within(by.scope(), () -> persons(by, unit, customer)
        .call(persons -> inEach(persons, this::requireNothingOpen))
        .chain(persons -> {
          var counts = new HashMap<String, Integer>();
          return inEach(persons, (in, linked) -> one(by, in, linked, ground, at)
              .invoke(count -> counts.put(in, count)).replaceWithVoid())
              .map(ignored -> new Erased(at, counts));
        }));
  }

  private Uni<Map<String, Set<String>>> persons(Caller by, String unit, String customer) {
    return customers.linked(unit, customer).chain(linked -> persons.own(by.scope(), unit, linked));
  }

  private Uni<Void> requireNothingOpen(String unit, Set<String> linked) {
    return sql.rows(NUMBERS, unit, String.join(",", linked)).invoke(rows -> ErasurePolicy
        .requireNothingOpen(rows.stream().filter(row -> (Boolean) row[1]).map(row -> (String) row[0]).toList()))
        .replaceWithVoid();
  }

  private Uni<Integer> one(Caller by, String unit, Set<String> linked, Ground ground, Instant at) {
    var joined = String.join(",", linked);
    return sql.rows(NUMBERS, unit, joined).call(rows -> {
      var chain = Uni.createFrom().voidItem();
      for (var row : rows) {
        var number = (String) row[0];
        chain = chain.chain(() -> sql.rows(ERASE, unit, number))
            .chain(() -> outbox.append(new CustomerErased(number, unit, at, (String) row[2])));
      }
      return chain;
    }).map(List::size)
        .call(() -> sql.execute(CLASS, unit, joined)).call(() -> sql.execute(VALUE, unit, joined))
        .call(() -> merges.forget(unit, linked)).call(() -> mails.forget(unit, linked))
        .call(count -> sql.execute(REMEMBER, unit, linked.iterator().next(), at, by.id(), ground.name(), count))
        .call(() -> log.note(unit, by.id(), AccessLog.What.ERASED, linked.iterator().next(), ground.name()));
  }

  private interface InUnit {
    Uni<Void> act(String unit, Set<String> linked);
  }

  private static Uni<Void> inEach(Map<String, Set<String>> persons, InUnit work) {
    var chain = Uni.createFrom().voidItem();
    for (var person : new ArrayList<>(persons.entrySet())) {
      chain = chain.chain(() -> work.act(person.getKey(), person.getValue()));
    }
    return chain;
  }
}
