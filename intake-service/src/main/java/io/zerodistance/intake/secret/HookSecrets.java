package io.zerodistance.intake.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a monitoring service signs its calls with: a keyed function of unit and source, kept nowhere. */
@ApplicationScoped
public class HookSecrets {

  private static final String PREFIX = "sha256=";

  @Inject
  IntakeSecrets secrets;

  private Hmac hmac;

  @PostConstruct
  void prepare() {
    hmac = secrets.hmacFor("mention-hook");
  }

  public String of(String businessUnit, String source) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac.of(businessUnit + "|" + source));
  }

  /** Whether {@code signature} is {@code sha256=} and the HMAC-SHA256 of the bytes under that secret's characters, in hexadecimal. */
  public boolean signed(String businessUnit, String source, byte[] sent, String signature) {
    if (signature == null || sent == null) {
      return false;
    }
    var secret = Hmac.under(of(businessUnit, source).getBytes(StandardCharsets.US_ASCII));
    var right = PREFIX + HexFormat.of().formatHex(secret.of(sent));
    return MessageDigest.isEqual(right.getBytes(StandardCharsets.US_ASCII),
        signature.strip().getBytes(StandardCharsets.UTF_8));
  }
}
