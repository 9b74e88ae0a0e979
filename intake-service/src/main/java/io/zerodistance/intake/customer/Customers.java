package io.zerodistance.intake.customer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.secret.ContactVault;

/** Which references people merged into one person of a unit, and what that person gave us: contacts, and accounts of gateways. */
@ApplicationScoped
class Customers {

  private static final int CONTACTS_TO_READ = 50;
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
  record Account(String gateway, String sender) {}

  @Inject
  Sql sql;
  @Inject
  ContactVault vault;

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

  /** The newest contacts given, newest first, each once. */
  Uni<List<Contact>> contacts(String businessUnit, Set<String> linked) {
    return sql.rows(CONTACTS, businessUnit, String.join(",", linked), CONTACTS_TO_READ)
        .map(rows -> new ArrayList<>(new LinkedHashSet<>(rows.stream()
            .map(row -> vault.open((byte[]) row[1], businessUnit, (String) row[0])).toList())));
  }

  /** The accounts of the newest matters, each once. */
  Uni<List<Account>> accounts(String businessUnit, Set<String> linked) {
    return sql.rows(ACCOUNTS, businessUnit, String.join(",", linked), CONTACTS_TO_READ)
        .map(rows -> rows.stream().map(row -> new Account((String) row[1],
            vault.openText((byte[]) row[2], businessUnit, (String) row[0]))).distinct().toList());
  }

  private static Set<String> firstColumn(List<Object[]> rows) {
    var all = new LinkedHashSet<String>();
    rows.forEach(row -> all.add((String) row[0]));
    return all;
  }
}
