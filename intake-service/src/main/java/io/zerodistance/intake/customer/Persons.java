package io.zerodistance.intake.customer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.secret.CustomerReferences;

/**
 * Which references of all units in scope are one person for certain, and which persons only share an address that somebody typed: it may be
 * somebody else's, so what they wrote is neither handed out nor erased until a person has merged them.
 *
 * <p>No key that is common to two units is stored anywhere: without scope and key nobody can link them.
 */
@ApplicationScoped
class Persons {

  /** Mail that was set aside is a person's, too, though no matter came of it. */
  private static final String KEPT_UNDER = """
      select customer from complaint where business_unit = ?1 and customer = ?2
      union
      select sender from received_mail
      where business_unit = ?1 and sender = ?2 and outcome = 'IGNORED' and preview is not null""";
  private static final String REACHABLE_BY = KEPT_UNDER + """

      union
      select customer from complaint where business_unit = ?1 and customer is not null and email_reference = ?2""";

  @Inject
  Sql sql;
  @Inject
  Customers customers;
  @Inject
  CustomerReferences references;

  /** Whoever gave this contact, per unit: each person apart, whoever is kept under it first; a unit that knows nobody is left out. */
  Uni<Map<String, List<Set<String>>>> reachableBy(Scope scope, Contact contact) {
    return find(scope, REACHABLE_BY, unit -> references.all(contact, unit).stream());
  }

  /** Whoever is kept under this phone or e-mail, per unit, by phone first: an address that somebody typed besides says nothing for certain. */
  Uni<Map<String, List<Set<String>>>> keptUnder(Scope scope, Contact contact) {
    return find(scope, KEPT_UNDER, unit -> references.all(contact, unit).stream());
  }

  /**
   * The references of one person per unit: those of the asked unit, and what is kept under the person's accounts of gateways and, in other
   * units, under the addresses by which the person is kept in the asked one.
   */
  Uni<Map<String, Set<String>>> own(Scope scope, String unit, Set<String> linked) {
    return customers.contacts(unit, linked).chain(contacts -> customers.accounts(unit, linked).chain(accounts -> find(
        scope, KEPT_UNDER, in -> Stream.concat(contacts.stream().flatMap(contact -> sameIn(in, contact, unit, linked)),
            accounts.stream().map(account -> references.ofSender(account.gateway(), account.sender(), in))))))
        .map(found -> {
          var own = new LinkedHashMap<String, Set<String>>(Map.of(unit, new LinkedHashSet<>(linked)));
          found.forEach((in, persons) -> persons
              .forEach(person -> own.computeIfAbsent(in, ignored -> new LinkedHashSet<>()).addAll(person)));
          return own;
        });
  }

  /** Persons who gave the same phone or e-mail as this one, or whose it is, and are not merged with it. */
  Uni<Map<String, List<Set<String>>>> sharingContact(Scope scope, String unit, Map<String, Set<String>> own) {
    return customers.contacts(unit, own.get(unit)).chain(contacts -> find(scope, REACHABLE_BY,
        in -> contacts.stream().flatMap(contact -> references.all(contact, in).stream())))
        .map(found -> {
          var others = new LinkedHashMap<String, List<Set<String>>>();
          found.forEach((in, persons) -> others.put(in, persons.stream()
              .filter(person -> own.getOrDefault(in, Set.of()).stream().noneMatch(person::contains)).toList()));
          return others;
        });
  }

  /** In the other unit, the references of those addresses of the contact under which the person is kept in this one. */
  private Stream<String> sameIn(String other, Contact contact, String unit, Set<String> linked) {
    var here = references.all(contact, unit);
    var there = references.all(contact, other);
    return IntStream.range(0, here.size()).filter(index -> linked.contains(here.get(index))).mapToObj(there::get);
  }

  private Uni<Map<String, List<Set<String>>>> find(Scope scope, String query, Function<String, Stream<String>> asked) {
    var found = new LinkedHashMap<String, List<Set<String>>>();
    var chain = Uni.createFrom().voidItem();
    for (var unit : scope.businessUnits().stream().sorted().toList()) {
      chain = chain.chain(() -> persons(unit, query, asked.apply(unit).distinct().toList())).invoke(persons -> {
        if (!persons.isEmpty()) {
          found.put(unit, persons);
        }
      }).replaceWithVoid();
    }
    return chain.replaceWith(found);
  }

  private Uni<List<Set<String>>> persons(String unit, String query, List<String> asked) {
    return Multi.createFrom().iterable(asked)
        .onItem().transformToUniAndConcatenate(reference -> sql.rows(query, unit, reference)
            .chain(rows -> Multi.createFrom().iterable(rows)
                .onItem().transformToUniAndConcatenate(row -> customers.closure(unit, (String) row[0]))
                .collect().asList())
            .map(persons -> persons.stream()
                .sorted(Comparator.comparing((Set<String> person) -> !person.contains(reference))).toList()))
        .collect().asList().map(each -> each.stream().flatMap(List::stream).distinct().toList());
  }
}
