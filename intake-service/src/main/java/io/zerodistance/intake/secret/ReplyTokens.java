package io.zerodistance.intake.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * A short keyed token by which a reply finds its complaint: whoever only knows the number cannot write into it.
 *
 * <p>It travels in mail addresses and subjects, so it opens nothing: a reply can be added with it, not read.
 */
@ApplicationScoped
public class ReplyTokens {

  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 10;

  @Inject
  IntakeSecrets secrets;

  private Hmac hmac;

  @PostConstruct
  void prepare() {
    hmac = secrets.hmacFor("reply-token");
  }

  /** Ten symbols, 50 bits. */
  public String of(String number) {
    var mac = hmac.of(number);
    var token = new StringBuilder(LENGTH);
    for (int index = 0; index < LENGTH; index++) {
      token.append(SYMBOLS.charAt(mac[index] & 31));
    }
    return token.toString();
  }

  public boolean fits(String number, String token) {
    return MessageDigest.isEqual(of(number).getBytes(StandardCharsets.US_ASCII),
        token.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
  }
}
