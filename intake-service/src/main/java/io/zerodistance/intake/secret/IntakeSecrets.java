package io.zerodistance.intake.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keys for one purpose each, all derived from {@code zd.intake.contact-key}; changing that key makes old contacts unreadable. */
@ApplicationScoped
class IntakeSecrets {

  private static final int KEY_BYTES = 32;

  @Inject
  IntakeSettings settings;

  private byte[] master;

  @PostConstruct
  void read() {
    master = Base64.getDecoder().decode(settings.contactKey());
    if (master.length < KEY_BYTES) {
      throw new IllegalStateException("zd.intake.contact-key must be at least 32 bytes in base64: openssl rand -base64 32");
    }
  }

  byte[] keyFor(String purpose) {
    return mac(master, purpose);
  }

  static byte[] mac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
