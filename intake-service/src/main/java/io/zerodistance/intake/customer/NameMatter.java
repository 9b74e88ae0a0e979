package io.zerodistance.intake.customer;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.intake.secret.CustomerReferences;

/**
 * Gives whoever is behind a matter without phone and e-mail (a letter, a name at the counter, nothing at all) a reference when somebody asks
 * for the person by the number: from then on history, merge, export and erasure are what they are for everybody. What we made of the matter
 * under further numbers, and what it was made of, is the same person's. Where the person wrote through a gateway, it is the reference of
 * that account.
 */
@ApplicationScoped
class NameMatter {

  private static final String CHAIN = """
      with recursive matter (number) as (
        select cast(?2 as text)
        union
        select case when f.number = m.number then f.goes_on_as else f.number end
        from follow_up f join matter m on m.number in (f.number, f.goes_on_as)
        where f.business_unit = ?1)
      select c.number, c.customer, r.gateway, r.sender
      from matter join complaint c on c.business_unit = ?1 and c.number = matter.number
      left join reach r on r.business_unit = c.business_unit and r.number = c.number
        and r.gateway is not null and r.sender is not null
      where c.token_hash <> 'erased'
      order by c.customer is null, r.gateway is null, c.received_at, c.number""";
  private static final String NAME = """
      update complaint set customer = ?3
      where business_unit = ?1 and number = any (string_to_array(?2, ',')) and customer is null
        and token_hash <> 'erased'""";
  private static final String ERASED = "erased";

  @Inject
  Sql sql;
  @Inject
  ContactVault vault;
  @Inject
  CustomerReferences references;

  /** In the open transaction; empty for a person who was erased. */
  Uni<Optional<String>> of(Complaint complaint) {
    if (ERASED.equals(complaint.tokenHash())) {
      return Uni.createFrom().item(Optional.ofNullable(complaint.customer()));
    }
    var unit = complaint.businessUnit();
    return sql.rows(CHAIN, unit, complaint.number()).chain(rows -> {
      var reference = complaint.customer() == null ? reference(unit, rows.getFirst()) : complaint.customer();
      var nameless = rows.stream().filter(row -> row[1] == null).map(row -> (String) row[0]).toList();
      return nameless.isEmpty() ? Uni.createFrom().item(reference)
          : sql.execute(NAME, unit, String.join(",", nameless), reference).replaceWith(reference);
    }).map(Optional::of);
  }

  /** Of the matter that says most of who it is, the earliest of such. */
  private String reference(String unit, Object[] matter) {
    var number = (String) matter[0];
    if (matter[1] != null) {
      return (String) matter[1];
    }
    return matter[2] == null ? references.ofMatter(number, unit)
        : references.ofSender((String) matter[2], vault.openText((byte[]) matter[3], unit, number), unit);
  }
}
