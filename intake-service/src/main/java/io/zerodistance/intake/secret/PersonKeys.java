package io.zerodistance.intake.secret;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.stream.LongStream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The blind index by which staff find a person who they already know by name, phone or e-mail: numbers that cannot be turned
 * back, and cannot be tried without the key.
 */
@ApplicationScoped
public class PersonKeys {

  @Inject
  IntakeSecrets secrets;
  @Inject
  CustomerReferences references;

  private Hmac hmac;

  @PostConstruct
  void prepare() {
    hmac = secrets.hmacFor("person-search");
  }

  /** All keys of a person; none where nothing is known. */
  public LongStream of(Contact contact, String customer, String businessUnit) {
    return LongStream.concat(
        contact == null || contact.name() == null ? LongStream.empty()
            : LongStream.of(name(contact.name(), businessUnit)),
        reachable(contact, customer, businessUnit));
  }

  /** The keys that belong to one person alone; many have the same name. Who writes from an account of a gateway is known by the reference. */
  public LongStream reachable(Contact contact, String customer, String businessUnit) {
    return LongStream.concat(contact == null ? LongStream.empty() : reachable(contact, businessUnit),
        customer == null || customer.equals(references.of(contact, businessUnit)) ? LongStream.empty()
            : LongStream.of(blind("reference", customer, businessUnit)));
  }

  private LongStream reachable(Contact contact, String businessUnit) {
    return LongStream.concat(
        contact.phone() == null ? LongStream.empty() : LongStream.of(phone(contact.phone(), businessUnit)),
        contact.email() == null ? LongStream.empty() : LongStream.of(email(contact.email(), businessUnit)));
  }

  public long name(String name, String businessUnit) {
    return blind("name", name.replaceAll("\\s", "").toLowerCase(Locale.ROOT), businessUnit);
  }

  public long phone(String phone, String businessUnit) {
    return blind("phone", CustomerReferences.digits(phone), businessUnit);
  }

  public long email(String email, String businessUnit) {
    return blind("email", email.strip().toLowerCase(Locale.ROOT), businessUnit);
  }

  private long blind(String what, String value, String businessUnit) {
    return ByteBuffer.wrap(hmac.of(businessUnit + "|" + what + "|" + value)).getLong();
  }
}
