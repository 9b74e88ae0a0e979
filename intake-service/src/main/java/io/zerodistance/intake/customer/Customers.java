package io.zerodistance.intake.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.intake.secret.CustomerReferences;

/**
 * Finds which references are one person: within a unit by phone, e-mail, account of a gateway and merges; across units by computing the
 * person's references of the other units in scope from the contact and the account.
 *
 * <p>No key that is common to two units is stored anywhere: without scope and key nobody can link them.
 */
@ApplicationScoped
class Customers {

  private static final int CONTACTS_TO_READ = 50;
  /** Mail that was set aside is a person's, too, though no matter came of it. */
  private static final String BY_REFERENCE = """
      select customer from complaint
      where business_unit = ?1 and customer is not null and (customer = ?2 or email_reference = ?2)
      union
      select sender from received_mail
      where business_unit = ?1 and sender = ?2 and outcome = 'IGNORED' and preview is not null""";
  /** Along the links in both directions, as far as they go. */
  private static final String LINKED = """
      with recursive linked (customer) as (
        select cast(?2 as text)
        union
        select case when merge.kept = linked.customer then merge.merged else merge.kept end
        from customer_merge merge join linked on linked.customer in (merge.kept, merge.merged)
        where merge.business_unit = ?1 and merge.undone_at is null)
      select customer from linked order by customer""";
  private static final String KNOWN = """
      select 1 from complaint where business_unit = ?1 and customer = any (string_to_array(?2, ','))
      union all
      select 1 from received_mail where business_unit = ?1 and sender = any (string_to_array(?2, ','))
        and outcome = 'IGNORED' and preview is not null
      limit 1""";
  private static final String CONTACTS = """
      select number, contact from complaint
      where business_unit = ?1 and customer = any (string_to_array(?2, ',')) and contact is not null
      order by received_at desc limit ?3""";
  private static final String ACCOUNTS = """
      select r.number, r.gateway, r.sender from reach r
      join complaint c on c.business_unit = r.business_unit and c.number = r.number
      where r.business_unit = ?1 and c.customer = any (string_to_array(?2, ',')) and r.gateway is not null
        and r.sender is not null
      order by c.received_at desc limit ?3""";

  /** From where somebody writes through a gateway. */
  private record Account(String gateway, String sender) {}

  @Inject
  Sql sql;
  @Inject
  ContactVault vault;
  @Inject
  CustomerReferences references;

  /** All references of the person in that unit, the asked one among them; 404 when the unit has nothing of it. */
  Uni<Set<String>> linked(String businessUnit, String customer) {
    return closure(businessUnit, customer)
        .chain(all -> sql.rows(KNOWN, businessUnit, String.join(",", all)).map(rows -> {
          if (rows.isEmpty()) {
            throw Problems.notFound();
          }
          return all;
        }));
  }

  Uni<Set<String>> closure(String businessUnit, String customer) {
    return sql.rows(LINKED, businessUnit, customer).map(Customers::firstColumn);
  }

  /** The person's references per unit of the scope; a unit that does not know the person is left out. */
  Uni<Map<String, Set<String>>> everywhere(Scope scope, Contact contact) {
    return everywhere(scope, unit -> references.all(contact, unit).stream());
  }

  /** The same for the person of these references of one unit, by every contact and account given; the references are among them. */
  Uni<Map<String, Set<String>>> everywhere(Scope scope, String unit, Set<String> linked) {
    return contacts(unit, linked).chain(contacts -> accounts(unit, linked).chain(accounts -> everywhere(scope,
        in -> Stream.concat(contacts.stream().flatMap(contact -> references.all(contact, in).stream()),
            accounts.stream()
                .map(account -> references.ofSender(account.gateway(), account.sender(), in)))
            .distinct())))
        .invoke(persons -> persons.computeIfAbsent(unit, ignored -> new LinkedHashSet<>()).addAll(linked));
  }

  private Uni<Map<String, Set<String>>> everywhere(Scope scope, Function<String, Stream<String>> referencesIn) {
    var found = new LinkedHashMap<String, Set<String>>();
    var chain = Uni.createFrom().voidItem();
    for (var unit : scope.businessUnits().stream().sorted().toList()) {
      for (var reference : referencesIn.apply(unit).toList()) {
        chain = chain.chain(() -> sql.rows(BY_REFERENCE, unit, reference).chain(rows -> closures(unit, rows))
            .invoke(all -> {
              if (!all.isEmpty()) {
                found.computeIfAbsent(unit, ignored -> new LinkedHashSet<>()).addAll(all);
              }
            })).replaceWithVoid();
      }
    }
    return chain.replaceWith(found);
  }

  /** The newest contacts given, newest first, each once. */
  Uni<List<Contact>> contacts(String businessUnit, Set<String> linked) {
    return sql.rows(CONTACTS, businessUnit, String.join(",", linked), CONTACTS_TO_READ)
        .map(rows -> new ArrayList<>(new LinkedHashSet<>(rows.stream()
            .map(row -> vault.open((byte[]) row[1], businessUnit, (String) row[0])).toList())));
  }

  private Uni<List<Account>> accounts(String businessUnit, Set<String> linked) {
    return sql.rows(ACCOUNTS, businessUnit, String.join(",", linked), CONTACTS_TO_READ)
        .map(rows -> rows.stream().map(row -> new Account((String) row[1],
            vault.openText((byte[]) row[2], businessUnit, (String) row[0]))).distinct().toList());
  }

  private Uni<Set<String>> closures(String businessUnit, List<Object[]> rows) {
    Set<String> all = new LinkedHashSet<>();
    var chain = Uni.createFrom().voidItem();
    for (var row : rows) {
      chain = chain.chain(() -> closure(businessUnit, (String) row[0]).invoke(all::addAll)).replaceWithVoid();
    }
    return chain.replaceWith(all);
  }

  private static Set<String> firstColumn(List<Object[]> rows) {
    var all = new LinkedHashSet<String>();
    rows.forEach(row -> all.add((String) row[0]));
    return all;
  }
}
