package io.zerodistance.intake.delivery;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.secret.ContactVault;

/** Notes how a customer is reached besides the contact; call inside a transaction. */
@ApplicationScoped
public class KeepReach {

  private static final String GATEWAY = """
      insert into reach (business_unit, number, gateway, sender) values (?1, ?2, ?3, ?4)
      on conflict (business_unit, number) do update set gateway = excluded.gateway, sender = excluded.sender""";
  private static final String PREFER = """
      insert into reach (business_unit, number, preferred, set_by, set_at) values (?1, ?2, ?3, ?4, ?5)
      on conflict (business_unit, number) do update set preferred = excluded.preferred, set_by = excluded.set_by,
        set_at = excluded.set_at""";
  private static final String ADDRESS = """
      insert into reach (business_unit, number, postal_address, set_by, set_at) values (?1, ?2, ?3, ?4, ?5)
      on conflict (business_unit, number) do update set postal_address = excluded.postal_address, set_by = excluded.set_by,
        set_at = excluded.set_at""";
  private static final String PRINTABLE = """
      update delivery set state = 'TO_PRINT', changed_at = ?3, changed_by = ?4
      where business_unit = ?1 and number = ?2 and way = 'POST' and state = 'NO_ADDRESS'""";

  private static final String PASS = """
      insert into reach (business_unit, number, gateway, sender, postal_address, preferred, set_by, set_at)
      select business_unit, ?3, gateway, cast(?4 as bytea), cast(?5 as bytea), preferred, set_by, set_at from reach
      where business_unit = ?1 and number = ?2 on conflict do nothing""";

  @Inject
  Deliveries deliveries;
  @Inject
  ContactVault vault;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** @param sender who wrote, in the gateway's terms; sealed before it is kept */
  public Uni<Void> gateway(String businessUnit, String number, String gateway, String sender) {
    return sql.execute(GATEWAY, businessUnit, number, gateway, vault.sealText(sender, businessUnit, number))
        .replaceWithVoid();
  }

  /** To a complaint made of the earlier one: what is sealed opens for its own number only, so it is sealed anew. */
  Uni<Void> pass(Complaint earlier, String number) {
    var unit = earlier.businessUnit();
    return deliveries.reach(unit, earlier.number())
        .chain(reach -> sql.execute(PASS, unit, earlier.number(), number,
            sealedAnew(reach.sender(), earlier, number), sealedAnew(reach.postalAddress(), earlier, number)))
        .replaceWithVoid();
  }

  private byte[] sealedAnew(byte[] sealed, Complaint earlier, String number) {
    var unit = earlier.businessUnit();
    return vault.sealText(vault.openText(sealed, unit, earlier.number()), unit, number);
  }

  /** For all letters to come. */
  Uni<Void> prefer(Complaint complaint, Way way, String by) {
    return sql.execute(PREFER, complaint.businessUnit(), complaint.number(), way.name(), by, clock.instant())
        .replaceWithVoid();
  }

  /** Letters that waited for the address can be printed. */
  Uni<Void> address(Complaint complaint, PostalAddress address, String by) {
    var unit = complaint.businessUnit();
    var number = complaint.number();
    var now = clock.instant();
    return sql.execute(ADDRESS, unit, number, vault.sealText(address.text(), unit, number), by, now)
        .chain(() -> sql.execute(PRINTABLE, unit, number, now, by)).replaceWithVoid();
  }
}
