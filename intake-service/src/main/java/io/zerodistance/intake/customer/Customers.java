package io.zerodistance.intake.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
 * Finds which references are one person: within a unit by phone, e-mail and merges; across units by computing the person's
 * references of the other units in scope from the contact.
 *
 * <p>No key that is common to two units is stored anywhere: without scope and key nobody can link them.
 */
@ApplicationScoped
class Customers {

  private static final int CONTACTS_TO_READ = 50;
  private static final String BY_REFERENCE = """
      select distinct customer from complaint
      where business_unit = ?1 and customer is not null and (customer = ?2 or email_reference = ?2)""";
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
      select 1 from complaint where business_unit = ?1 and customer = any (string_to_array(?2, ',')) limit 1""";
  private static final String CONTACTS = """
      select number, contact from complaint
      where business_unit = ?1 and customer = any (string_to_array(?2, ',')) and contact is not null
      order by received_at desc limit ?3""";

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
    var found = new LinkedHashMap<String, Set<String>>();
    var chain = Uni.createFrom().voidItem();
    for (var unit : scope.businessUnits().stream().sorted().toList()) {
      for (var reference : references.all(contact, unit)) {
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

  /** The same for a person of several contacts. */
  Uni<Map<String, Set<String>>> everywhere(Scope scope, Collection<Contact> contacts) {
    var found = new LinkedHashMap<String, Set<String>>();
    var chain = Uni.createFrom().voidItem();
    for (var contact : contacts) {
      chain = chain.chain(() -> everywhere(scope, contact)).invoke(more -> more.forEach((unit, references) -> found
          .computeIfAbsent(unit, ignored -> new LinkedHashSet<>()).addAll(references))).replaceWithVoid();
    }
    return chain.replaceWith(found);
  }

  /** The newest contacts given, newest first, each once. */
  Uni<List<Contact>> contacts(String businessUnit, Set<String> linked) {
    return sql.rows(CONTACTS, businessUnit, String.join(",", linked), CONTACTS_TO_READ)
        .map(rows -> new ArrayList<>(new LinkedHashSet<>(rows.stream()
            .map(row -> vault.open((byte[]) row[1], businessUnit, (String) row[0])).toList())));
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
