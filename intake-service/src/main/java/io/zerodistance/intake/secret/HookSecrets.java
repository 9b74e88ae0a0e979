package io.zerodistance.intake.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a monitoring service signs its calls with: a keyed function of unit and source, kept nowhere. */
@ApplicationScoped
public class HookSecrets {

  private static final String PREFIX = "sha256=";

  @Inject
  IntakeSecrets secrets;

  private byte[] key;

  @PostConstruct
  void prepare() {
    key = secrets.keyFor("mention-hook");
  }

  public String of(String businessUnit, String source) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(IntakeSecrets.mac(key, businessUnit + "|" + source));
  }

  /** Whether {@code signature} is {@code sha256=} and the HMAC-SHA256 of the bytes under that secret's characters, in hexadecimal. */
  public boolean signed(String businessUnit, String source, byte[] sent, String signature) {
    if (signature == null || sent == null) {
      return false;
    }
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(of(businessUnit, source).getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      var right = PREFIX + HexFormat.of().formatHex(mac.doFinal(sent));
      return MessageDigest.isEqual(right.getBytes(StandardCharsets.US_ASCII),
          signature.strip().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
