package io.zerodistance.intake.complaint;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.secret.ContactVault;

/**
 * Files further words of a customer as a complaint of its own, with the person, the order and the place of what they filed before,
 * keeps that the matter goes on there, and has the customer told by the way by which he or she came.
 */
@ApplicationScoped
public class FileAnew {

  private static final String FOLLOW = """
      insert into follow_up (business_unit, number, goes_on_as, because, filed_by, at)
      values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""";

  /** Why it is filed anew: words of harm after the end, or the customer's wish that a remark be handled. */
  public enum Because {
    WORDS_OF_HARM, CONSENT
  }

  @Inject
  RegisterComplaint complaints;
  @Inject
  TellUnderNewNumber customer;
  @Inject
  ContactVault vault;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /**
   * In the open transaction of the unit.
   *
   * @param said all that was said, where {@code words} are a part of it
   * @param key of this one repetition: the same words under the same key are one complaint
   */
  public Uni<Receipt> file(Complaint earlier, String words, String said, String key, Because because, String by) {
    var unit = earlier.businessUnit();
    var contact = vault.open(earlier.sealedContact(), unit, earlier.number());
    var filing = new Filing(unit, words, earlier.channel(), Kind.COMPLAINT.name(), contact, earlier.order(),
        earlier.site(), earlier.region(), earlier.product(), null, null, earlier.language());
    return complaints
        .registerWithin(filing, "anew|" + earlier.number() + "|" + key, new Beside(null, earlier.customer(), said))
        .call(receipt -> follow(earlier, receipt.number(), because, by));
  }

  private Uni<Void> follow(Complaint earlier, String number, Because because, String by) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return sql.execute(FOLLOW, earlier.businessUnit(), earlier.number(), number, because.name(), by, at)
        .chain(() -> customer.goesOn(earlier, number, at));
  }
}
