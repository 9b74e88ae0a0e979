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

  private Hmac hmac;

  @PostConstruct
  void prepare() {
    hmac = secrets.hmacFor("person-search");
  }

  /** All keys of a contact; none for null. */
  public LongStream of(Contact contact, String businessUnit) {
    if (contact == null) {
      return LongStream.empty();
    }
    return LongStream.concat(
        contact.name() == null ? LongStream.empty() : LongStream.of(name(contact.name(), businessUnit)),
        reachable(contact, businessUnit));
  }

  /** The keys that belong to one person alone; many have the same name. */
  public LongStream reachable(Contact contact, String businessUnit) {
    if (contact == null) {
      return LongStream.empty();
    }
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
