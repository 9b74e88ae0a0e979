package io.zerodistance.intake.customer;

import java.util.List;
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
 * for the person by the number: from then on history, merge, export and erasure are what they are for everybody. Where the person wrote
 * through a gateway, it is the reference of that account.
 */
@ApplicationScoped
class NameMatter {

  private static final String ACCOUNT = """
      select gateway, sender from reach
      where business_unit = ?1 and number = ?2 and gateway is not null and sender is not null""";
  private static final String NAME = """
      update complaint set customer = ?3
      where business_unit = ?1 and number = ?2 and customer is null and token_hash <> 'erased'""";
  private static final String ERASED = "erased";

  @Inject
  Sql sql;
  @Inject
  ContactVault vault;
  @Inject
  CustomerReferences references;

  /** In the open transaction; empty for a person who was erased. */
  Uni<Optional<String>> of(Complaint complaint) {
    if (complaint.customer() != null || ERASED.equals(complaint.tokenHash())) {
      return Uni.createFrom().item(Optional.ofNullable(complaint.customer()));
    }
    var unit = complaint.businessUnit();
    return sql.rows(ACCOUNT, unit, complaint.number()).map(rows -> reference(unit, complaint.number(), rows))
        .call(reference -> sql.execute(NAME, unit, complaint.number(), reference)).map(Optional::of);
  }

  private String reference(String unit, String number, List<Object[]> accounts) {
    return accounts.isEmpty() ? references.ofMatter(number, unit)
        : references.ofSender((String) accounts.getFirst()[0],
            vault.openText((byte[]) accounts.getFirst()[1], unit, number), unit);
  }
}
