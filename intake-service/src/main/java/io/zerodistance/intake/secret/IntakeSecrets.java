package io.zerodistance.intake.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;

/** Keys for one purpose each, all derived from {@code zd.intake.contact-key}; changing that key makes old contacts unreadable. */
@ApplicationScoped
class IntakeSecrets {

  private static final int KEY_BYTES = 32;
  private static final String FOR_DEMONSTRATIONS = "select value from installation_secret where name = 'contact-key'";

  @Inject
  IntakeSettings settings;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;

  private byte[] master;

  void beforeTheFirstRequest(@Observes StartupEvent started) {
    master = read(settings.contactKey().orElseGet(this::demonstrationKey));
  }

  byte[] keyFor(String purpose) {
    return mac(master, purpose);
  }

  static byte[] read(String base64) {
    var key = Base64.getDecoder().decode(base64.strip());
    if (key.length < KEY_BYTES) {
      throw new IllegalStateException("zd.intake.contact-key must be at least 32 bytes in base64: openssl rand -base64 32");
    }
    return key;
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

  private String demonstrationKey() {
    List<Object[]> rows = transactions.inOwnContext(Scope.of(), () -> sql.rows(FOR_DEMONSTRATIONS))
        .await().atMost(Duration.ofSeconds(60));
    return rows.stream().findFirst().map(row -> (String) row[0]).orElseThrow(() -> new IllegalStateException(
        "Set ZD_INTAKE_CONTACT_KEY to 32 random bytes in base64 (openssl rand -base64 32) and keep it: contacts open with it only."));
  }
}
