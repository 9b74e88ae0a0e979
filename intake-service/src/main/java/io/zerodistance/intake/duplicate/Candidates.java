package io.zerodistance.intake.duplicate;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Status;
import io.zerodistance.intake.customer.KnownReferences;
import io.zerodistance.intake.search.Likeness;
import io.zerodistance.intake.search.SearchKeys;
import io.zerodistance.intake.search.SearchWords;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.intake.secret.PersonKeys;
import io.zerodistance.intake.unit.Moment;

/** Finds by index what a complaint is to be compared with: a few dozen at most, of its own unit. Inside the open transaction. */
@ApplicationScoped
class Candidates {

  private static final int MOST = 30;
  private static final Duration BEFORE = Duration.ofDays(90);
  private static final Duration AFTER = Duration.ofDays(30);
  private static final String NEAR = """
      select c.number, c.status, c.handler, c.received_at, c.text, c.order_reference, c.contact, c.customer
      from (select business_unit, number from find_by_keys(cast(cast(?1 as text) as bigint[]), 'infinity', '', ?2)
        union select business_unit, number from find_alike(cast(cast(?3 as text) as bigint[]), ?4, ?5, ?2)
        union (select business_unit, number from complaint
          where business_unit = ?6 and customer = any (string_to_array(?8, ',')) order by received_at desc limit ?2)) near
      join complaint c on c.business_unit = near.business_unit and c.number = near.number
      where c.business_unit = ?6 and c.number <> ?7""";

  @Inject
  Sql sql;
  @Inject
  ContactVault vault;
  @Inject
  PersonKeys people;
  @Inject
  KnownReferences archive;

  Uni<List<Candidate>> near(String unit, Candidate itself) {
    var always = LongStream.concat(itself.persons().stream().mapToLong(Long::longValue),
        itself.order() == null ? LongStream.empty() : LongStream.of(SearchKeys.order(unit, itself.order())));
    var bands = Likeness.bands(unit, SearchWords.of(itself.text()));
    return sql.rows(NEAR, SearchKeys.array(always), MOST, SearchKeys.array(bands),
        SearchKeys.fortnight(itself.receivedAt().plus(AFTER)), SearchKeys.fortnight(itself.receivedAt().minus(BEFORE)),
        unit, itself.number(), String.join(",", itself.customers()))
        .map(rows -> rows.stream().map(row -> of(unit, row)).toList());
  }

  Uni<Candidate> of(Complaint complaint) {
    return archive.of(complaint).map(customers -> new Candidate(complaint.number(), complaint.status(),
        complaint.handler(), complaint.receivedAt(), complaint.text(), complaint.order(),
        persons(complaint.businessUnit(), complaint.number(), complaint.sealedContact(), complaint.customer()),
        customers));
  }

  private Candidate of(String unit, Object[] row) {
    return new Candidate((String) row[0], Status.valueOf((String) row[1]), (String) row[2], Moment.of(row[3]),
        (String) row[4], (String) row[5], persons(unit, (String) row[0], (byte[]) row[6], (String) row[7]),
        row[7] == null ? Set.of() : Set.of((String) row[7]));
  }

  private Set<Long> persons(String unit, String number, byte[] sealed, String customer) {
    return people.reachable(vault.open(sealed, unit, number), customer, unit).map(SearchKeys::person).boxed()
        .collect(Collectors.toSet());
  }
}
