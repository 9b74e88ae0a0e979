package io.zerodistance.intake.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.zerodistance.access.IdempotentRequests;

/**
 * The customer's private key to one complaint: 32 bytes in base64url, of which only the SHA-256 is stored.
 *
 * <p>A keyed function of the number, so that a repeated filing gets the very same token although it is kept nowhere.
 */
@ApplicationScoped
public class TrackingTokens {

  @Inject
  IntakeSecrets secrets;

  private Hmac hmac;

  @PostConstruct
  void prepare() {
    hmac = secrets.hmacFor("tracking-token");
  }

  public String of(String number) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac.of(number));
  }

  /** SHA-256 of the token's characters, in hexadecimal. */
  public static String hash(String token) {
    return IdempotentRequests.hash(token);
  }

  /** In constant time; a missing token opens nothing. */
  public static boolean opens(String token, String storedHash) {
    return token != null && MessageDigest.isEqual(hash(token).getBytes(StandardCharsets.US_ASCII),
        storedHash.getBytes(StandardCharsets.US_ASCII));
  }
}
