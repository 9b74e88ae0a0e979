package io.zerodistance.intake.secret;

import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.NotConfigured;
import io.zerodistance.intake.unit.ReferenceRows;

/**
 * Keys for one purpose each, all derived from {@code zd.intake.contact-key}; changing that key makes old contacts
 * unreadable.
 */
@ApplicationScoped
class IntakeSecrets implements ReferenceRows {

  private static final int KEY_BYTES = 32;
  private static final String FOR_DEMONSTRATIONS = "select value from installation_secret where name = 'contact-key'";

  @Inject
  IntakeSettings settings;
  @Inject
  Sql sql;

  private volatile byte[] master;

  @Override
  public Uni<Void> read() {
    if (master != null) {
      return Uni.createFrom().voidItem();
    }
    return settings.contactKey().map(key -> Uni.createFrom().item(key)).orElseGet(this::demonstrationKey)
        .invoke(key -> master = decode(key)).replaceWithVoid();
  }

  byte[] keyFor(String purpose) {
    return Hmac.under(master).of(purpose);
  }

  Hmac hmacFor(String purpose) {
    return Hmac.under(keyFor(purpose));
  }

  static byte[] decode(String base64) {
    var key = Base64.getDecoder().decode(base64.strip());
    if (key.length < KEY_BYTES) {
      throw new NotConfigured("zd.intake.contact-key must be at least 32 bytes in base64: openssl rand -base64 32");
    }
    return key;
  }

  private Uni<String> demonstrationKey() {
    return sql.rows(FOR_DEMONSTRATIONS).map(rows -> rows.stream().findFirst().map(row -> (String) row[0])
        .orElseThrow(() -> new NotConfigured("Set ZD_INTAKE_CONTACT_KEY to 32 random bytes in base64"
            + " (openssl rand -base64 32) and keep it: contacts open with it only.")));
  }
}
