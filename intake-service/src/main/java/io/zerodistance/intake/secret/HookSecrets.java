package io.zerodistance.intake.secret;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a monitoring service signs its calls with: a keyed function of unit and source, kept nowhere. */
@ApplicationScoped
public class HookSecrets {

  /** A call that is older is a replayed one. */
  private static final Duration WINDOW = Duration.ofMinutes(5);

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

  /** Whether the call was signed a moment ago with that secret. */
  public boolean signed(String businessUnit, String source, byte[] sent, String timestamp, String signature,
      Instant now) {
    return new SignedCall(Base64.getUrlDecoder().decode(of(businessUnit, source)), WINDOW)
        .holds(timestamp, signature, sent, now);
  }
}
