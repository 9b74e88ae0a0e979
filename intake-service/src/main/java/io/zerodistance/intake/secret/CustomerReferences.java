package io.zerodistance.intake.secret;

import java.util.Locale;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Names a person without saying who it is: the same phone (else e-mail) within a business unit always gives the same reference.
 *
 * <p>A keyed blind index: without the key nobody can try phone numbers against it.
 */
@ApplicationScoped
public class CustomerReferences {

  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 20;

  @Inject
  IntakeSecrets secrets;

  private byte[] key;

  @PostConstruct
  void prepare() {
    key = secrets.keyFor("customer-reference");
  }

  /** @return {@code c-} and 20 symbols (100 bits); null when neither phone nor e-mail is known */
  public String of(Contact contact, String businessUnit) {
    if (contact == null || contact.phone() == null && contact.email() == null) {
      return null;
    }
    var person = contact.phone() != null ? "phone|" + digits(contact.phone())
        : "email|" + contact.email().toLowerCase(Locale.ROOT);
    var mac = IntakeSecrets.mac(key, businessUnit + "|" + person);
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
