package io.zerodistance.intake.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Names a person without saying who it is: the same phone (else e-mail, else account of a gateway) within a business unit always gives the
 * same reference.
 *
 * <p>A keyed blind index: without the key nobody can try phone numbers against it.
 */
@ApplicationScoped
public class CustomerReferences {

  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 20;

  @Inject
  IntakeSecrets secrets;

  private Hmac hmac;

  @PostConstruct
  void prepare() {
    hmac = secrets.hmacFor("customer-reference");
  }

  /** @return {@code c-} and 20 symbols (100 bits); null when neither phone nor e-mail is known */
  public String of(Contact contact, String businessUnit) {
    if (contact == null || contact.phone() == null && contact.email() == null) {
      return null;
    }
    return contact.phone() != null ? ofPhone(contact.phone(), businessUnit) : ofEmail(contact.email(), businessUnit);
  }

  /** The account from which somebody writes through a gateway, in the gateway's terms. */
  public String ofSender(String gateway, String sender, String businessUnit) {
    return ofEmail(gateway + "|" + sender, businessUnit);
  }

  /** Whoever is behind one matter, and known by nothing but its number. */
  public String ofMatter(String number, String businessUnit) {
    return reference(businessUnit + "|number|" + number);
  }

  /** The first reference of the contact that is not the one under which the person is kept; null where there is none. */
  public String beside(Contact contact, String kept, String businessUnit) {
    if (contact == null || contact.email() == null && Objects.equals(kept, of(contact, businessUnit))) {
      return null;
    }
    return all(contact, businessUnit).stream().filter(one -> !one.equals(kept)).findFirst().orElse(null);
  }

  /** Every reference that this contact may have in that unit. */
  public List<String> all(Contact contact, String businessUnit) {
    var all = new ArrayList<String>();
    if (contact.phone() != null) {
      all.add(ofPhone(contact.phone(), businessUnit));
    }
    if (contact.email() != null) {
      all.add(ofEmail(contact.email(), businessUnit));
    }
    return all;
  }

  private String ofPhone(String phone, String businessUnit) {
    return reference(businessUnit + "|phone|" + digits(phone));
  }

  private String ofEmail(String email, String businessUnit) {
    return reference(businessUnit + "|email|" + email.toLowerCase(Locale.ROOT));
  }

  private String reference(String person) {
    var mac = hmac.of(person);
    var reference = new StringBuilder("c-");
    for (int index = 0; index < LENGTH; index++) {
      reference.append(SYMBOLS.charAt(mac[index] & 31));
    }
    return reference.toString();
  }

  /** Digits only, without China's country code: +86 138 0000 0000 and 13800000000 are one phone. */
  static String digits(String phone) {
    var digits = phone.replaceAll("\\D", "");
    if (digits.length() > 11) {
      digits = digits.replaceFirst("^(00)?86", "");
    }
    return digits;
  }
}
